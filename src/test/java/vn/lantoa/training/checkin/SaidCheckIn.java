package vn.lantoa.training.checkin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.roll.RollPhone.Written;

/** Check-ins as phones write them. */
final class SaidCheckIn {

    private SaidCheckIn() {}

    /**
     * A check-in.
     *
     * @param offset of the phone's clock in milliseconds; null when it does not know
     */
    static Written checkIn(
            ClassSession session, String code, Instant madeAt, @Nullable Long offset) {
        UUID id = Uuid7.next();
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("id", id.toString());
        fact.put("type", "check-in");
        fact.put("version", 1);
        fact.put("madeAt", madeAt.toString());
        fact.put("offset", offset);
        fact.put("corrects", null);
        fact.put("body", Map.of("session", session.id().toString(), "code", code));
        return new Written(id, JsonMapper.shared().writeValueAsString(fact));
    }
}
