package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/** Results as phones write them, and their way in, for tests. */
@Component
public class ResultFacts {

    /** 08:00 in Vietnam on the day of the tests. */
    public static final Instant EIGHT = Instant.parse("2026-11-22T01:00:00Z");

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final ActivityResultFacts type;
    private final TransactionTemplate transaction;

    ResultFacts(ActivityResultFacts type, TransactionTemplate transaction) {
        this.type = type;
        this.transaction = transaction;
    }

    /** The body of a result of a talk with this many women and men. */
    public static ObjectNode body(
            @Nullable ActivityId activity, UnitId unit, int female, int male) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        if (activity == null) {
            body.putNull("activity");
            body.putObject("adHoc").put("title", "Họp thôn").put("kind", "TALK");
        } else {
            body.put("activity", activity.toString());
            body.putNull("adHoc");
        }
        body.put("unit", unit.toString());
        body.put("start", "2026-11-21T19:00");
        body.put("channel", "DIRECT_TALK");
        body.putArray("languages").add("vi");
        body.putObject("participants").put("female", female).put("male", male).put("other", 0);
        body.putNull("children").putNull("disabled").putNull("menAndBoys");
        body.putNull("minutes").putNull("estimatedReach");
        body.put("wentWell", "").put("wasHard", "").put("questions", "");
        body.putArray("falseInformation");
        body.putArray("photos");
        return body;
    }

    /** The body with other languages. */
    public static ObjectNode spoken(ObjectNode body, String... languages) {
        ArrayNode all = body.putArray("languages");
        Arrays.stream(languages).forEach(all::add);
        return body;
    }

    /** A fact that was made at 08:00. */
    public static Fact fact(Person sender, ObjectNode body) {
        return fact(sender, body, EIGHT, null);
    }

    public static Fact fact(Person sender, ObjectNode body, Instant at, @Nullable UUID corrects) {
        return new Fact(
                Uuid7.next(), "activity-result", 1, at, Duration.ZERO, corrects, body, sender);
    }

    public FactVerdict judge(Fact fact) {
        return type.judge(fact);
    }

    /** Stores facts that must count, in one transaction. */
    public void store(Fact... facts) {
        transaction.executeWithoutResult(status -> {
            for (Fact fact : facts) {
                FactVerdict verdict = type.judge(fact);
                assertThat(verdict).isInstanceOf(FactVerdict.Accepted.class);
                record(fact, ((FactVerdict.Accepted) verdict).unit());
            }
        });
    }

    /** Stores a fact as intake does, once more if it was stored before. */
    public void record(Fact fact, UnitId unit) {
        recordAtOnce(unit, fact);
    }

    /** Stores facts in one batch, in this order. */
    public void recordAtOnce(UnitId unit, Fact... facts) {
        FactType any = type;
        transaction.executeWithoutResult(status ->
                any.record(Arrays.stream(facts).map(fact -> stored(fact, unit)).toList()));
    }

    private static StoredFact stored(Fact fact, UnitId unit) {
        return new StoredFact(fact, SEQUENCE.incrementAndGet(), fact.correctedTime(), unit);
    }
}
