package vn.lantoa.training.roll;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.TraineeId;

/** A trainer's phone, through the whole chain of filters; for the tests of training. */
@Component
public class RollPhone {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectProvider<MockMvc> mvc;
    private final Acting acting;

    RollPhone(ObjectProvider<MockMvc> mvc, Acting acting) {
        this.mvc = mvc;
        this.acting = acting;
    }

    /** A fact as a phone writes it. */
    public record Written(UUID id, String json) {}

    /** Any fact, made at a moment such as {@code 2026-11-24T01:05:00Z}. */
    public static Written fact(
            String type, String madeAt, @Nullable UUID corrects, Map<String, ?> body) {
        return fact(type, madeAt, 0, corrects, body);
    }

    /** As {@link #fact(String, String, UUID, Map)}, of a phone that does not know its offset. */
    public static Written clockless(String type, String madeAt, Map<String, ?> body) {
        return fact(type, madeAt, null, null, body);
    }

    private static Written fact(
            String type,
            String madeAt,
            @Nullable Integer offset,
            @Nullable UUID corrects,
            Map<String, ?> body) {
        UUID id = Uuid7.next();
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("id", id.toString());
        fact.put("type", type);
        fact.put("version", 1);
        fact.put("madeAt", madeAt);
        fact.put("offset", offset);
        fact.put("corrects", corrects == null ? null : corrects.toString());
        fact.put("body", body);
        return new Written(id, JSON.writeValueAsString(fact));
    }

    /** A tap on the sheet. */
    public static Written mark(
            ClassSession session, TraineeId trainee, String state, String madeAt) {
        return mark(session, trainee, state, madeAt, null);
    }

    static Written mark(
            ClassSession session,
            TraineeId trainee,
            String state,
            String madeAt,
            @Nullable Written corrected) {
        return fact(
                "attendance-mark",
                madeAt,
                corrected == null ? null : corrected.id(),
                markBody(session, trainee, state));
    }

    static Map<String, Object> markBody(ClassSession session, TraineeId trainee, String state) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("session", session.id().toString());
        body.put("trainee", trainee.toString());
        body.put("state", state);
        body.put("how", "TAP");
        return body;
    }

    static Written walkIn(ClassSession session, TraineeId trainee, String name, String madeAt) {
        return fact(
                "walk-in",
                madeAt,
                null,
                Map.of(
                        "class",
                        session.classId().toString(),
                        "session",
                        session.id().toString(),
                        "trainee",
                        trainee.toString(),
                        "name",
                        name,
                        "phone",
                        "0912 345 678",
                        "unit",
                        "2025-19429",
                        "sex",
                        "FEMALE"));
    }

    static Written roll(ClassSession session, String state, String reason, String madeAt) {
        return fact(
                "roll-state",
                madeAt,
                null,
                Map.of("session", session.id().toString(), "state", state, "reason", reason));
    }

    /** Sends in one request as this person; a receipt for each. */
    public List<JsonNode> send(Person sender, Written... facts) throws Exception {
        acting.as(sender);
        try {
            String body =
                    JSON.writeValueAsString(
                            Map.of("facts", Arrays.stream(facts).map(Written::json).toList()));
            String answer =
                    mvc.getObject()
                            .perform(
                                    post("/api/field/facts")
                                            .header("X-Lan-Toa", "1")
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content(body))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8);
            return JSON.readTree(answer).path("receipts").valueStream().toList();
        } finally {
            acting.nobody();
        }
    }

    /** The status of the only fact sent. */
    public int status(Person sender, Written fact) throws Exception {
        return send(sender, fact).getFirst().path("status").asInt();
    }

    /** The body of a record as this person's phone holds it; missing when it does not. */
    public JsonNode record(Person reader, String collection, Object id) throws Exception {
        acting.as(reader);
        try {
            String answer =
                    mvc.getObject()
                            .perform(
                                    post("/api/field/records")
                                            .header("X-Lan-Toa", "1")
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content(
                                                    JSON.writeValueAsString(
                                                            Map.of(
                                                                    "collection",
                                                                    collection,
                                                                    "ids",
                                                                    List.of(id.toString())))))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8);
            return JSON.readTree(answer).path("records").path(0).path("body");
        } finally {
            acting.nobody();
        }
    }

    /** The tag of all that this person's phone should hold. */
    public String tag(Person reader) throws Exception {
        acting.as(reader);
        try {
            return String.valueOf(
                    mvc.getObject()
                            .perform(get("/api/field/manifest").header("X-Lan-Toa", "1"))
                            .andReturn()
                            .getResponse()
                            .getHeader("ETag"));
        } finally {
            acting.nobody();
        }
    }
}
