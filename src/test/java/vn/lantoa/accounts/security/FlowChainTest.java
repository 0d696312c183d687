package vn.lantoa.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class FlowChainTest {

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired Invitations invitations;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nguoi-dung", "/api/other", "/h2-console", "/META-INF/x.txt"})
    void sendsAStrangerToTheSignInPage(String path) throws Exception {
        mvc.perform(get(path).accept("text/html"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/dang-nhap")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown-file.js", "/api/other", "/h2-console"})
    void knowsNothingOutsideOfItsOwnForTheSignedIn(String path) throws Exception {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        mvc.perform(get(path).accept("text/html")).andExpect(status().isNotFound());
    }

    @Test
    void refusesAPostWithoutItsToken() throws Exception {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        mvc.perform(post("/logout")).andExpect(status().isForbidden());
        mvc.perform(post("/api/other")).andExpect(status().isForbidden());
    }

    @Test
    void opensHealthAndNothingElseOfTheActuator() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator/env")).andExpect(status().isNotFound());
        mvc.perform(get("/actuator")).andExpect(status().isNotFound());
    }

    @Test
    void opensTheDeskToAnAdministratorsDeviceOnlyAfterASecondProof() throws Exception {
        Person administrator = acting.person(Role.ADMINISTRATOR, UnitId.MINISTRY);
        String token = SystemActor.call(() -> invitations.issue(administrator.id())).token();
        Cookie cookie = accept(token);
        mvc.perform(get("/api/field/me").header("X-Lan-Toa", "1").cookie(cookie))
                .andExpect(status().isOk());
        mvc.perform(get("/h2-console").accept("text/html").cookie(cookie))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/dang-nhap")));
        jdbc.sql("UPDATE device SET second_factor_at = created_at WHERE person = ?")
                .param(administrator.id().toString())
                .update();
        MvcResult in =
                mvc.perform(get("/h2-console").accept("text/html").cookie(cookie))
                        .andExpect(status().isNotFound())
                        .andReturn();
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(in.getRequest().getSession(false));
        // somebody takes the proof away: the open session ends with the next click
        jdbc.sql("UPDATE device SET second_factor_at = NULL WHERE person = ?")
                .param(administrator.id().toString())
                .update();
        mvc.perform(get("/h2-console").accept("text/html").session(session).cookie(cookie))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void leavesTheDesksSessionAsItIsWhileTheFieldClientAsksInTheSameBrowser() throws Exception {
        Person collaborator = acting.person(Role.COLLABORATOR, UnitId.now("19429"));
        String token = SystemActor.call(() -> invitations.issue(collaborator.id())).token();
        Cookie cookie = accept(token);
        MockHttpSession desk = new MockHttpSession();
        String before = desk.getId();
        mvc.perform(get("/api/field/me").header("X-Lan-Toa", "1").session(desk).cookie(cookie))
                .andExpect(status().isOk());
        assertThat(desk.getId()).isEqualTo(before);
    }

    @Test
    void letsTheFieldClientRunItsOwnFilesOnly() throws Exception {
        // a page with a file's address; one that exists is answered by a servlet MockMvc lacks
        mvc.perform(get("/unknown-page.html"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self';")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        not(containsString("'unsafe-"))));
    }

    private Cookie accept(String token) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(
                                post("/api/field/invitations/accept")
                                        .header("X-Lan-Toa", "1")
                                        .contentType("application/json")
                                        .content("{\"token\":\"%s\"}".formatted(token)))
                        .andReturn()
                        .getResponse()
                        .getCookie("lantoa_device"));
    }
}
