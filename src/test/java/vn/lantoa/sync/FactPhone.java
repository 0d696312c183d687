package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;

/** What a phone does, through the whole chain of filters. */
@Component
class FactPhone {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectProvider<MockMvc> mvc;
    private final Acting acting;
    private final Invitations invitations;
    private final JdbcClient jdbc;

    FactPhone(
            ObjectProvider<MockMvc> mvc, Acting acting, Invitations invitations, JdbcClient jdbc) {
        this.mvc = mvc;
        this.acting = acting;
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    /** Signs a phone of this person in by an invitation. */
    Cookie signIn(Person person) throws Exception {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        String token = invitations.issue(person.id()).token();
        acting.nobody();
        Cookie cookie =
                mvc.getObject()
                        .perform(
                                post("/api/field/invitations/accept")
                                        .header("X-Lan-Toa", "1")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(
                                                "{\"token\":\"%s\",\"device\":\"Máy thử\"}"
                                                        .formatted(token)))
                        .andReturn()
                        .getResponse()
                        .getCookie("lantoa_device");
        return Objects.requireNonNull(cookie);
    }

    MockHttpServletResponse send(@Nullable Cookie cookie, String body) throws Exception {
        var request =
                post("/api/field/facts")
                        .header("X-Lan-Toa", "1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (cookie != null) {
            acting.nobody();
        }
        try {
            return mvc.getObject()
                    .perform(cookie == null ? request : request.cookie(cookie))
                    .andReturn()
                    .getResponse();
        } finally {
            if (before != null) {
                TestSecurityContextHolder.setAuthentication(before); // a request signs out
            }
        }
    }

    /** The answer to a request that is answered with receipts. */
    JsonNode answer(@Nullable Cookie cookie, String body) throws Exception {
        MockHttpServletResponse response = send(cookie, body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsByteArray());
    }

    /** The receipts for these facts, by whoever {@link Acting} signed in. */
    List<JsonNode> receipts(String... facts) throws Exception {
        return receipts(null, facts);
    }

    List<JsonNode> receipts(@Nullable Cookie cookie, String... facts) throws Exception {
        return answer(cookie, Note.request(Arrays.asList(facts)))
                .path("receipts")
                .valueStream()
                .toList();
    }

    JsonNode receipt(Note note) throws Exception {
        return receipts(note.json()).getFirst();
    }

    String state(UUID fact) {
        return jdbc.sql("SELECT state FROM fact WHERE id = ?")
                .param(fact.toString())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    /** How often the feature took a fact over. */
    int taken(UUID fact) {
        return jdbc.sql("SELECT count(*) FROM test_note WHERE id = ?")
                .param(fact.toString())
                .query(Integer.class)
                .single();
    }
}
