package vn.lantoa.training.roll;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/** Reads bodies of facts about the roll that fit their schemas. */
final class RollBody {

    private static final String UNMARKED = "UNMARKED";

    private RollBody() {}

    /**
     * Somebody who was written down in the hall.
     *
     * @param phone as typed; null when none was given
     */
    record WalkedIn(
            ClassId classId,
            SessionId session,
            TraineeId trainee,
            String name,
            @Nullable String phone,
            UnitId unit,
            @Nullable Sex sex) {

        /** The number as the product writes it; empty when none was given or it is not one. */
        Optional<PhoneNumber> number() {
            return Optional.ofNullable(phone).flatMap(PhoneNumber::read);
        }
    }

    static RollMark mark(Fact fact) {
        JsonNode body = fact.body();
        String state = body.path("state").asString();
        Set<UUID> settles = new LinkedHashSet<>();
        body.path("settles").forEach(id -> settles.add(UUID.fromString(id.asString())));
        return new RollMark(
                fact.id(),
                session(body),
                new TraineeId(UUID.fromString(body.path("trainee").asString())),
                UNMARKED.equals(state) ? null : Mark.valueOf(state),
                body.path("minutes").isNumber() ? body.path("minutes").asInt() : null,
                text(body.path("note")),
                How.valueOf(body.path("how").asString()),
                fact.corrects(),
                settles,
                fact.sender().id(),
                fact.correctedTime());
    }

    static WalkedIn walkIn(JsonNode body) {
        String sex = text(body.path("sex"));
        return new WalkedIn(
                new ClassId(UUID.fromString(body.path("class").asString())),
                session(body),
                new TraineeId(UUID.fromString(body.path("trainee").asString())),
                body.path("name").asString().strip(),
                text(body.path("phone")),
                UnitId.parse(body.path("unit").asString()),
                sex == null ? null : Sex.valueOf(sex));
    }

    static SessionId session(JsonNode body) {
        return new SessionId(UUID.fromString(body.path("session").asString()));
    }

    static boolean opens(JsonNode body) {
        return "OPEN".equals(body.path("state").asString());
    }

    static @Nullable String reason(JsonNode body) {
        return text(body.path("reason"));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString().strip() : null;
    }
}
