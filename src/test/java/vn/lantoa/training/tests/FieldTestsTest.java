package vn.lantoa.training.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;
import static vn.lantoa.training.tests.TestsMade.MORNING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;

@AppTest
class FieldTestsTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TestsMade given;
    @Autowired FieldTests field;
    @Autowired ClassTests tests;

    private ClassesMade.Made one;
    private Person person;
    private Trainee trainee;
    private ClassTest test;

    @BeforeEach
    void aParticipant() {
        one = made.announced(KHE_SANH);
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        trainee = made.enrolled(one.one(), person);
        test = given.opened(one, TestKind.POST);
    }

    @Test
    void neverTellWhatIsRightOrWhatItEarns() {
        JsonNode body = only(person, DAY);
        JsonNode question = body.get("sets").get(0).get("questions").get(0);
        assertThat(question.propertyNames()).containsExactly("id", "kind", "text", "choices");
        assertThat(body.propertyNames())
                .containsExactly(
                        "id", "class", "name", "title", "kind", "open", "opens", "mine", "given",
                        "sets");
        assertThat(body.get("open").asBoolean()).isTrue();
    }

    @Test
    void sayWhetherOnesOwnAnswersHaveArrivedAndToTrainersWhose() {
        assertThat(only(person, DAY).get("given").asBoolean()).isFalse();
        var fact = given.own(person, test, given.set(one, TestKind.POST), 1, "");
        given.take(fact);
        assertThat(only(person, DAY).get("given").asBoolean()).isTrue();
        JsonNode answered = only(one.trainer(), DAY).get("answered");
        assertThat(answered).hasSize(1);
        assertThat(answered.get(0).get("trainee").asString()).isEqualTo(trainee.id().toString());
        assertThat(answered.get(0).get("answer").asString()).isEqualTo(fact.id().toString());
    }

    @Test
    void stayForTwoWeeksAndSayThatTheyAreClosed() {
        acting.as(one.trainer());
        done(tests.close(one.one().id(), TestKind.POST));
        assertThat(only(person, DAY.plusDays(14)).get("open").asBoolean()).isFalse();
        assertThat(read(person, DAY.plusDays(15))).isEmpty();
    }

    /** A hall without network begins at the set time: the phone has questions and time before. */
    @Test
    void areThereBeforeTheyOpenByThemselvesAndSayWhen() {
        acting.as(one.trainer());
        done(tests.close(one.one().id(), TestKind.POST));
        Instant opens = MORNING.plusSeconds(600);
        Instant closes = MORNING.plusSeconds(1_800);
        done(tests.schedule(one.one().id(), TestKind.POST, opens, closes));
        JsonNode body = only(person, DAY);
        assertThat(body.get("open").asBoolean()).isTrue();
        assertThat(Instant.parse(body.get("opens").asString())).isEqualTo(opens);
        assertThat(Instant.parse(body.get("closes").asString())).isEqualTo(closes);
        assertThat(body.get("sets")).hasSize(1);
    }

    @Test
    void goToNobodyElse() {
        assertThat(read(acting.person(Role.COLLABORATOR, KHE_SANH), DAY)).isEmpty();
        assertThat(read(acting.person(Role.TRAINER, KHE_SANH), DAY)).isEmpty();
    }

    private JsonNode only(Person reader, LocalDate today) {
        List<FieldRecord> all = read(reader, today);
        assertThat(all).hasSize(1);
        return JsonMapper.shared().readTree(all.getFirst().body());
    }

    private List<FieldRecord> read(Person reader, LocalDate today) {
        return field.records(new FieldReader(reader, List.of(reader.unit()), today));
    }
}
