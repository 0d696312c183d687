package vn.lantoa.accounts.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class FlowChainTest {

    @Autowired MockMvc mvc;
    @Autowired Acting acting;

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
}
