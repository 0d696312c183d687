package vn.lantoa.training;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.accounts.spi.PersonalData;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.enrolment.TraineeMerge;
import vn.lantoa.training.roll.RollPhone;
import vn.lantoa.training.roll.RollPhone.Written;

/** Everything that training holds about a person is in the person's own data. */
@AppTest
class OwnTrainingDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String EIGHT = "2026-11-22T01:00:00Z";
    private static final String NINE = "2026-11-22T02:00:00Z";

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired TraineeMerge merge;
    @Autowired RollPhone phone;
    @Autowired List<PersonalData> modules;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made lop;
    private ClassSession morning;
    private Person person;
    private Trainee part;

    @BeforeEach
    void aClassWithSomebodyWhoChecksIn() throws Exception {
        lop = made.announced(KHE_SANH, TODAY, null);
        morning = lop.morning();
        person = acting.person(Role.COLLABORATOR, KHE_SANH);
        part = made.enrolled(lop.one(), person);
        Map<String, Object> guess = Map.of("session", morning.id().toString(), "code", "00000000");
        assertThat(phone.status(person, RollPhone.fact("check-in", EIGHT, null, guess)))
                .isEqualTo(201);
    }

    @Test
    void thePartSaysHowTheyCameAndWhatIsKeptForTheFigures() {
        assertThat(held(person))
                .contains(
                        "training.held.sex=word.sex.FEMALE",
                        "training.audience=word.group.COLLABORATORS",
                        "training.held.origin=word.origin.ORGANISER",
                        "training.days=22/11/2026")
                .anyMatch(line -> line.startsWith("training.held.unit=Xã"))
                .anyMatch(line -> line.startsWith("training.held.asked="))
                .anyMatch(line -> line.startsWith("training.held.decided="));
    }

    @Test
    void theCheckInSaysWhatBecameOfItAndWhatWasDoubted() {
        assertThat(held(person))
                .contains(
                        "training.state=training.checkin.outcome.UNCONFIRMED",
                        "training.held.doubt=word.checkIn.doubt.CODE");
    }

    @Test
    void everyMarkIsThereTheReplacedOnesWithTheirNotesToo() throws Exception {
        Written first = mark("LATE", "Xe hỏng", EIGHT, null);
        phone.send(lop.trainer(), first, mark("PRESENT", "Đến đúng giờ", NINE, first.id()));
        assertThat(held(person))
                .contains(
                        "training.roll.note=Xe hỏng",
                        "training.held.minutesLate=10",
                        "training.held.standing=training.held.replaced",
                        "training.roll.note=Đến đúng giờ",
                        "training.held.standing=training.held.stands",
                        "training.held.how=training.how.TAP");
    }

    @Test
    void whatWasWrittenOfThemInTheHallIsTheirsOnceMerged() throws Exception {
        TraineeId came = TraineeId.next();
        Map<String, Object> walkIn = new HashMap<>();
        walkIn.put("class", lop.one().id().toString());
        walkIn.put("session", morning.id().toString());
        walkIn.put("trainee", came.toString());
        walkIn.put("name", "Người đến thử");
        walkIn.put("unit", "2025-19429");
        walkIn.put("sex", "MALE");
        assertThat(phone.status(lop.trainer(), RollPhone.fact("walk-in", EIGHT, null, walkIn)))
                .isEqualTo(201);
        acting.as(lop.organiser());
        merge.merge(lop.one().id(), came, part.id());
        acting.nobody();
        assertThat(held(person))
                .contains(
                        "training.state=training.held.merged",
                        "training.held.origin=word.origin.WALK_IN",
                        "training.held.sex=word.sex.MALE");
    }

    @Test
    void trainersSeeWhatTheyTaught() {
        assertThat(held(lop.trainer())).contains("training.class=" + lop.one().plan().name());
        assertThat(fates(lop.trainer())).contains(new Fate("training.fate.taught", 1, false));
    }

    @Test
    void checkInsGoWhenThePersonIsErased() {
        assertThat(fates(person)).contains(new Fate("training.checkin.fate", 1, false));
        transaction.executeWithoutResult(status ->
                modules.stream()
                        .filter(one -> one.getClass().getName().contains(".training."))
                        .sorted((a, b) -> Integer.compare(a.order(), b.order()))
                        .forEach(one -> one.erase(person.id())));
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM check_in WHERE trainee_id = ?")
                                .param(part.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(held(person)).noneMatch(line -> line.startsWith("training."));
    }

    private Written mark(String state, String note, String at, @Nullable UUID corrects) {
        Map<String, Object> body = new HashMap<>();
        body.put("session", morning.id().toString());
        body.put("trainee", part.id().toString());
        body.put("state", state);
        body.put("how", "TAP");
        body.put("note", note);
        if (state.equals("LATE")) {
            body.put("minutes", 10);
        }
        return RollPhone.fact("attendance-mark", at, corrects, body);
    }

    /** Every labelled value that is held, as {@code label=value}. */
    private List<String> held(Person whose) {
        return modules.stream()
                .flatMap(one -> one.heldOf(whose.id()).stream())
                .flatMap(held -> held.items().stream())
                .flatMap(item -> item.fields().stream())
                .map(field -> field.label() + "=" + field.value())
                .toList();
    }

    private List<Fate> fates(Person whose) {
        return modules.stream().flatMap(one -> one.fates(whose.id()).stream()).toList();
    }
}
