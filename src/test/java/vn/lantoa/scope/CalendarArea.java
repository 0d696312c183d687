package vn.lantoa.scope;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.testing.Acting;

/** The feed of a person's calendar: whoever fetches it is nobody, and sees what that person may. */
final class CalendarArea implements Area {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PlansMade plans;
    private final JdbcClient jdbc;

    CalendarArea(Acting acting, Campaigns campaigns, Activities activities, JdbcClient jdbc) {
        this.plans = new PlansMade(acting, campaigns, activities);
        this.jdbc = jdbc;
    }

    @Override
    public void add(Probes probes) {
        for (PlansMade.Kind kind : PlansMade.Kind.values()) {
            probes.on(
                    "endpoint GET /lich/{token:[A-Za-z0-9_-]{43}}.ics : " + kind.words(),
                    (visitor, relation) ->
                            carries(visitor, plans.get(kind, relation).activityId()));
        }
    }

    private boolean carries(Visitor visitor, String activity) throws Exception {
        String secret = secret();
        Person person = visitor.person();
        if (person != null) {
            jdbc.sql(
                            """
                            INSERT INTO calendar_feed (person, token_hash, filter, made_at)
                            VALUES (:person, :hash, '', :now)
                            ON DUPLICATE KEY UPDATE token_hash = :hash
                            """)
                    .param("person", person.id().value())
                    .param("hash", hash(secret))
                    .param("now", LocalDateTime.of(2026, 11, 22, 1, 0))
                    .update();
        }
        MockHttpServletResponse answer = visitor.ask(get("/lich/" + secret + ".ics"));
        return answer.getStatus() == 200
                && answer.getContentAsString(StandardCharsets.UTF_8)
                        .replace("\r\n ", "")
                        .contains(activity);
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
