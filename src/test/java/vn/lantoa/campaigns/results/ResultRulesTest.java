package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.results.ResultFacts.EIGHT;
import static vn.lantoa.campaigns.results.ResultFacts.body;
import static vn.lantoa.campaigns.results.ResultFacts.fact;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.MergeAnswer;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Twins;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FactVerdict.Accepted;
import vn.lantoa.sync.spi.FactVerdict.OutOfReach;
import vn.lantoa.sync.spi.FactVerdict.Refused;
import vn.lantoa.sync.spi.FactVerdict.Waiting;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ResultRulesTest {

    private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 11, 21, 19, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ActivityResultFacts type;
    @Autowired Twins twins;
    @Autowired ResultFacts results;

    @Test
    void takesAResultOfAnIssuedActivityOfOnesPlace() {
        Activity talk = issued(KHE_SANH);
        ObjectNode body = body(talk.id(), KHE_SANH, 12, 8);
        String hash = "a".repeat(64);
        body.putArray("photos")
                .addObject()
                .put("sha256", hash)
                .put("width", 1280)
                .put("height", 960)
                .put("bytes", 99_000)
                .put("consent", true);
        assertThat(faults(body)).isEmpty();
        assertThat(judge(collaborator(KHE_SANH), body))
                .isEqualTo(new Accepted(KHE_SANH, Set.of(hash)));
    }

    @Test
    void takesAResultThatNoPlanNames() {
        ObjectNode body = body(null, KHE_SANH, 1, 1);
        assertThat(faults(body)).isEmpty();
        assertThat(judge(collaborator(KHE_SANH), body)).isInstanceOf(Accepted.class);
    }

    @Test
    void waitsForAnActivityThatIsUnknownOrStillADraft() {
        UUID unknown = Uuid7.next();
        var id = new vn.lantoa.campaigns.ActivityId(unknown);
        assertThat(judge(collaborator(KHE_SANH), body(id, KHE_SANH, 1, 1)))
                .isEqualTo(new Waiting(unknown));
        Activity draft = planned(KHE_SANH);
        assertThat(judge(collaborator(KHE_SANH), body(draft.id(), KHE_SANH, 1, 1)))
                .isEqualTo(new Waiting(draft.id().value()));
    }

    @Test
    void refusesACancelledActivityWithASentence() {
        Activity talk = issued(KHE_SANH);
        done(activities.cancel(talk.id(), talk.version(), "Mưa lũ"));
        acting.nobody();
        assertThat(judge(collaborator(KHE_SANH), body(talk.id(), KHE_SANH, 1, 1)))
                .isEqualTo(new Refused("result.cancelled", "campaigns.result.refused.cancelled"));
    }

    @Test
    void keepsEveryoneToTheirPlaces() {
        Activity elsewhere = issued(CUA_TUNG);
        Person here = collaborator(KHE_SANH);
        assertThat(judge(here, body(elsewhere.id(), KHE_SANH, 1, 1))).isEqualTo(new OutOfReach());
        for (UnitId unit : new UnitId[] {CUA_TUNG, QUANG_TRI, DIEN_BIEN, UnitId.MINISTRY}) {
            assertThat(judge(here, body(null, unit, 1, 1))).isEqualTo(new OutOfReach());
        }
        Person leader = acting.person(Role.LEADER, KHE_SANH);
        assertThat(judge(leader, body(null, KHE_SANH, 1, 1))).isEqualTo(new OutOfReach());
        Person province = acting.person(Role.ORGANISER, QUANG_TRI);
        assertThat(judge(province, body(elsewhere.id(), CUA_TUNG, 1, 1)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void takesAnActivityOfTheProvinceThatWasHeldInOnesCommune() {
        Activity province = issued(QUANG_TRI);
        assertThat(judge(collaborator(KHE_SANH), body(province.id(), KHE_SANH, 1, 1)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void refusesWhatLiesMoreThanADayAheadByTheCorrectedClock() {
        Person sender = collaborator(KHE_SANH);
        ObjectNode body = body(null, KHE_SANH, 1, 1).put("start", "2026-11-23T08:00");
        assertThat(judge(late(sender, body, Duration.ZERO))).isInstanceOf(Accepted.class);
        body.put("start", "2026-11-23T08:01");
        Refused no = new Refused("result.future", "campaigns.result.refused.future");
        assertThat(judge(late(sender, body, Duration.ZERO))).isEqualTo(no);
        // the phone's clock is two days late, and it knows
        assertThat(judge(late(sender, body, Duration.ofDays(2)))).isInstanceOf(Accepted.class);
        // it does not know: the server's own moment counts, and that goes on while tests run
        body.put("start", "2026-11-24T08:00");
        assertThat(judge(late(sender, body, null))).isEqualTo(no);
    }

    @Test
    void judgesByTheMomentItArrivesWhereThePhoneDoesNotKnowItsClock() {
        Person sender = collaborator(KHE_SANH);
        ObjectNode body = body(null, KHE_SANH, 1, 1).put("start", "2026-11-22T07:30");
        Instant years = EIGHT.minus(Duration.ofDays(2_000));
        Fact slow = new Fact(Uuid7.next(), "activity-result", 1, years, null, null, body, sender);
        assertThat(judge(slow)).isInstanceOf(Accepted.class);
    }

    @Test
    void takesWhatWasMadeOnTheLastDayOfARoleAndNothingMadeAfterIt() {
        Activity talk = issued(KHE_SANH);
        LocalDate last = LocalDate.of(2026, 11, 20);
        Person sender = acting.person(KHE_SANH, Grant.of(Role.COLLABORATOR, KHE_SANH).until(last));
        ObjectNode body = body(talk.id(), KHE_SANH, 12, 8).put("start", "2026-11-20T19:00");
        Instant evening = Instant.parse("2026-11-20T16:59:59Z");
        assertThat(results.judge(fact(sender, body, evening, null))).isInstanceOf(Accepted.class);
        Fact slow =
                new Fact(
                        Uuid7.next(),
                        "activity-result",
                        1,
                        evening,
                        Duration.ofSeconds(1),
                        null,
                        body,
                        sender);
        assertThat(results.judge(slow))
                .as("by the corrected clock it was the day after")
                .isEqualTo(new OutOfReach());
        assertThat(results.judge(fact(sender, body, EIGHT, null))).isEqualTo(new OutOfReach());
    }

    @Test
    void letsThePersonWhoWasKeptPutRightWhatTheMergedAccountWrote() {
        Person merged = collaborator(KHE_SANH);
        Person kept = collaborator(KHE_SANH);
        Fact first = fact(merged, body(null, KHE_SANH, 1, 1));
        results.store(first);
        Fact second = fact(kept, body(null, KHE_SANH, 2, 1), EIGHT, first.id());
        assertThat(results.judge(second))
                .isEqualTo(new Refused("result.not-yours", "campaigns.result.refused.notYours"));
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(twins.merge(kept.id(), merged.id())).isInstanceOf(MergeAnswer.Done.class);
        acting.nobody();
        assertThat(results.judge(second)).isInstanceOf(Accepted.class);
    }

    @Test
    void refusesPartsThatAreMoreThanTheWhole() {
        Person sender = collaborator(KHE_SANH);
        Refused no = new Refused("result.parts", "campaigns.result.refused.parts");
        for (String part : new String[] {"children", "disabled", "menAndBoys"}) {
            ObjectNode body = body(null, KHE_SANH, 3, 2);
            assertThat(judge(sender, body.put(part, 5))).isInstanceOf(Accepted.class);
            assertThat(judge(sender, body.put(part, 6))).as(part).isEqualTo(no);
        }
    }

    @Test
    void refusesADayThatDoesNotExist() {
        ObjectNode body = body(null, KHE_SANH, 1, 1).put("start", "2026-02-30T08:00");
        assertThat(judge(collaborator(KHE_SANH), body))
                .isEqualTo(new Refused("result.start", "campaigns.result.refused.start"));
    }

    @Test
    void refusesAPlaceNobodyKnows() {
        ObjectNode body = body(null, UnitId.now("99999"), 1, 1);
        assertThat(judge(collaborator(KHE_SANH), body))
                .isEqualTo(new Refused("result.place", "campaigns.result.refused.place"));
    }

    @Test
    void letsOnlyTheAuthorCorrectAResult() {
        Person author = collaborator(KHE_SANH);
        Fact first = fact(author, body(null, KHE_SANH, 1, 1));
        Fact correction = fact(author, body(null, KHE_SANH, 2, 1), EIGHT, first.id());
        results.store(first);
        assertThat(results.judge(correction)).isInstanceOf(Accepted.class);
        Person other = collaborator(KHE_SANH);
        assertThat(results.judge(fact(other, body(null, KHE_SANH, 9, 9), EIGHT, first.id())))
                .isEqualTo(new Refused("result.not-yours", "campaigns.result.refused.notYours"));
    }

    @Test
    void itsSchemaSeesEveryFault() {
        wrong(body -> body.put("activity", Uuid7.next().toString()));
        wrong(body -> body.remove("adHoc"));
        wrong(body -> body.remove("unit"));
        wrong(body -> body.put("unit", "Khe Sanh"));
        wrong(body -> body.put("start", "22/11/2026"));
        wrong(body -> body.put("channel", "PIGEON"));
        wrong(body -> body.putArray("languages"));
        wrong(body -> body.put("minutes", 1441));
        wrong(body -> body.put("estimatedReach", -1));
        wrong(body -> body.put("children", 1.5));
        wrong(body -> body.put("wentWell", "x".repeat(2001)));
        wrong(body -> body.withObject("participants").put("female", 1_000_001));
        wrong(body -> body.withArray("falseInformation").addObject().put("kind", "RUMOUR"));
        wrong(body -> body.withArray("photos").addObject().put("sha256", "x"));
        assertThat(faults(body(null, KHE_SANH, 1, 1).put("later", "a newer client"))).isEmpty();
    }

    private void wrong(Consumer<ObjectNode> change) {
        ObjectNode body = body(null, KHE_SANH, 1, 1);
        assertThat(faults(body)).isEmpty();
        change.accept(body);
        assertThat(faults(body)).as(body.toString()).isNotEmpty();
    }

    private java.util.List<?> faults(ObjectNode body) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(type.schemas().get(1))
                .validate(body.toString(), InputFormat.JSON);
    }

    private FactVerdict judge(Person sender, ObjectNode body) {
        return results.judge(fact(sender, body));
    }

    private FactVerdict judge(Fact fact) {
        return results.judge(fact);
    }

    private static Fact late(Person sender, ObjectNode body, @Nullable Duration offset) {
        return new Fact(Uuid7.next(), "activity-result", 1, EIGHT, offset, null, body, sender);
    }

    private Person collaborator(UnitId unit) {
        return acting.person(Role.COLLABORATOR, unit);
    }

    private Activity planned(UnitId unit) {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        return done(activities.plan(talk(campaign.id(), unit, YESTERDAY)));
    }

    private Activity issued(UnitId unit) {
        Activity talk = planned(unit);
        Campaign draft = campaigns.find(talk.plan().campaign()).orElseThrow();
        done(campaigns.publish(draft.id(), draft.version()));
        return talk;
    }
}
