package vn.lantoa.accounts.privacy.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class OwnDataRequestsTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired DataRequests requests;

    private @Nullable Person me;

    @Test
    void tellsThePhoneInWordsWhatIsHeldAndForHowLong() throws Exception {
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        mvc.perform(get("/api/field/my-data").header("X-Lan-Toa", "1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.held[0].heading").value("Tài khoản"))
                .andExpect(jsonPath("$.held[0].items[0][0].value").value(person.name()))
                .andExpect(jsonPath("$.terms[?(@.kind == 'Lời mời')]").isNotEmpty());
    }

    @Test
    void takesARequestOnceHoweverOftenItIsSent() throws Exception {
        me = acting.person(Role.COLLABORATOR, KHE_SANH);
        String wish = "{\"id\":\"%s\",\"kind\":\"ERASE\"}".formatted(UUID.randomUUID());
        ask(wish).andExpect(status().isOk());
        ask(wish)
                .andExpect(jsonPath("$.requests.length()").value(1))
                .andExpect(jsonPath("$.requests[0].state").value("Chờ trả lời"))
                .andExpect(jsonPath("$.requests[0].open").value(true));
        acting.as(me);
        assertThat(requests.own()).hasSize(1);
    }

    @Test
    void saysWhatIsUnclearInsteadOfKeepingIt() throws Exception {
        me = acting.person(Role.COLLABORATOR, KHE_SANH);
        String id = UUID.randomUUID().toString();
        for (String wish :
                new String[] {
                    "{\"id\":\"%s\",\"kind\":\"CORRECT\",\"phone\":\"123\"}".formatted(id),
                    "{\"id\":\"%s\",\"kind\":\"CORRECT\"}".formatted(id),
                    "{\"id\":\"%s\",\"kind\":\"EVERYTHING\"}".formatted(id),
                    "{\"id\":\"x\",\"kind\":\"COPY\"}",
                    "{\"id\":\"%s\",\"kind\":\"OTHER\",\"note\":\"%s\"}"
                            .formatted(id, "x".repeat(1_001)),
                    "{}"
                }) {
            ask(wish)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("data-request.unclear"));
        }
        acting.as(me);
        assertThat(requests.own()).isEmpty();
    }

    @Test
    void handsOverTheCopyAsAFile() throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        byte[] file =
                mvc.perform(get("/api/field/my-data/copy").header("X-Lan-Toa", "1"))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType("application/zip"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(file).startsWith('P', 'K');
    }

    private ResultActions ask(String wish) throws Exception {
        acting.as(Objects.requireNonNull(me)); // each request brings its own proof
        return mvc.perform(
                post("/api/field/my-data/requests")
                        .header("X-Lan-Toa", "1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wish));
    }
}
