package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;

@AppTest
@Transactional
class TraineeImportTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Enrolments enrolments;
    @Autowired TraineeImport list;
    @Autowired People people;
    @Autowired Classes classes;

    private ClassesMade.Made one;
    private ClassId id;

    @BeforeEach
    void aClassWithTwoSeats() {
        one = made.announced(KHE_SANH, DAY, 2);
        id = one.one().id();
        acting.as(one.organiser());
    }

    @Test
    void putsPeopleInOnceHoweverOftenTheListComes() {
        List<ImportRow> rows =
                List.of(
                        row(2, "Hồ Thị Bưởi", "Khe Sanh", "sex", "nữ", "audience", "cong tac vien"),
                        row(3, "Trần Văn Ánh", "19429"),
                        row(4, "Lê Thị Cúc", "Xã Khe Sanh, tỉnh Quảng Trị"));
        take(rows);
        assertThat(enrolments.participants(id))
                .extracting(Trainee::name, Trainee::state)
                .containsExactly(
                        tuple("Trần Văn Ánh", TraineeState.ENROLLED),
                        tuple("Hồ Thị Bưởi", TraineeState.ENROLLED),
                        tuple("Lê Thị Cúc", TraineeState.WAITING));
        Trainee first = enrolments.participants(id).get(1);
        assertThat(first.sex()).isEqualTo(Sex.FEMALE);
        assertThat(first.audience()).isEqualTo(TargetGroup.COLLABORATORS);
        assertThat(first.origin()).isEqualTo(TraineeOrigin.LIST);
        assertThat(check(rows)).allMatch(check -> check.outcome() == RowCheck.Outcome.SAME);
    }

    @Test
    void knowsWhoHasAnAccountByNameAndNumberOrByNameAndPlace() {
        acting.as(Role.ADMINISTRATOR, KHE_SANH);
        PhoneNumber phone = new PhoneNumber("+84905777888");
        Person byPhone =
                people.add(
                        PersonDetails.of("Hồ Thị Bưởi Xa", KHE_SANH).withPhone(phone), List.of());
        Person byPlace = people.add(PersonDetails.of("Trần Văn Ánh Gần", KHE_SANH), List.of());
        acting.as(one.organiser());
        take(
                List.of(
                        row(
                                2,
                                "ho thi buoi xa",
                                "Tỉnh Quảng Trị",
                                "phone",
                                new BigDecimal("905777888")),
                        row(3, "Trần Văn Ánh Gần", "Khe Sanh")));
        assertThat(enrolments.participants(id))
                .extracting(Trainee::person)
                .containsExactlyInAnyOrder(byPhone.id(), byPlace.id());
    }

    @Test
    void saysOfEachRowWhatIsWrong() {
        List<RowCheck<TraineeImport.Value>> checks =
                check(
                        List.of(
                                row(2, "", "Khe Sanh"),
                                row(3, "Hồ Thị Bưởi", "Nơi Không Có"),
                                row(4, "Hồ Thị Bưởi", "Khe Sanh", "phone", "12", "sex", "x"),
                                row(5, "Trần Văn Ánh", "Khe Sanh"),
                                row(6, "trần văn ánh", "khe sanh"),
                                row(7, "Lê Thị Cúc", "Khe Sanh", "audience", "ai đó")));
        assertThat(checks.get(3).outcome()).isEqualTo(RowCheck.Outcome.NEW);
        assertThat(keys(checks.get(0))).containsExactly("training.list.nameMissing");
        assertThat(keys(checks.get(1))).containsExactly("training.list.placeUnknown");
        assertThat(keys(checks.get(2)))
                .containsExactly("training.list.phoneBad", "training.list.sexUnknown");
        assertThat(checks.get(4).sentences())
                .containsExactly(Sentence.of("training.list.double", "5"));
        assertThat(keys(checks.get(5))).containsExactly("training.list.audienceUnknown");
    }

    @Test
    void bringsNobodyBackWhoWasTakenOut() {
        List<ImportRow> rows = List.of(row(2, "Hồ Thị Bưởi", "Khe Sanh"));
        take(rows);
        enrolments.organise(id, enrolments.participants(id).getFirst().id(), Step.TAKE_OUT);
        assertThat(check(rows)).allMatch(check -> check.outcome() == RowCheck.Outcome.SAME);
    }

    @Test
    void asksWhoIsMeantAndWarnsOfAnotherClassAtThatTime() {
        acting.as(Role.ADMINISTRATOR, KHE_SANH);
        people.add(PersonDetails.of("Lò Thị Trùng Tên", KHE_SANH), List.of());
        people.add(PersonDetails.of("Lò Thị Trùng Tên", KHE_SANH), List.of());
        Person busy = people.add(PersonDetails.of("Lò Thị Bận Việc", KHE_SANH), List.of());
        made.enrolled(made.announced(KHE_SANH).one(), busy);
        acting.as(one.organiser());
        List<RowCheck<TraineeImport.Value>> checks =
                check(
                        List.of(
                                row(2, "Lò Thị Trùng Tên", "Khe Sanh"),
                                row(3, "Lò Thị Bận Việc", "Khe Sanh")));
        assertThat(keys(checks.getFirst())).containsExactly("training.list.namesakes");
        assertThat(checks.getLast().sentences())
                .extracting(Sentence::key)
                .containsExactly("training.list.account", "training.clash");
    }

    @Test
    void isNotTakenHalfWhenTheClassIsCancelledMeanwhile() {
        List<RowCheck<TraineeImport.Value>> checks =
                check(List.of(row(2, "Hồ Thị Bưởi", "Khe Sanh")));
        done(classes.cancel(id, one.one().version(), "Bão"));
        assertThat(list.allowed(context())).isFalse();
        assertThatThrownBy(() ->
                        list.apply(
                                checks.stream()
                                        .map(RowCheck::value)
                                        .map(Objects::requireNonNull)
                                        .toList(),
                                context()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isForWhoOrganisesTheClass() {
        assertThat(list.allowed(context())).isTrue();
        acting.as(one.trainer());
        assertThat(list.allowed(context())).isFalse();
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(list.allowed(context())).isFalse();
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(list.allowed(context())).isTrue();
        assertThat(list.allowed(new ImportContext(Map.of("lop", "x"), Locale.of("vi"), n -> {})))
                .isFalse();
    }

    private void take(List<ImportRow> rows) {
        list.apply(
                check(rows).stream().map(RowCheck::value).map(Objects::requireNonNull).toList(),
                context());
    }

    private List<RowCheck<TraineeImport.Value>> check(List<ImportRow> rows) {
        return list.check(rows, context());
    }

    private ImportContext context() {
        return new ImportContext(Map.of("lop", id.toString()), Locale.of("vi"), n -> {});
    }

    private static List<String> keys(RowCheck<?> check) {
        assertThat(check.outcome()).isEqualTo(RowCheck.Outcome.WRONG);
        return check.sentences().stream().map(Sentence::key).toList();
    }

    private static ImportRow row(int number, String name, String unit, Object... more) {
        Map<String, Cell> cells = new java.util.HashMap<>();
        cells.put("name", Cell.text(name));
        cells.put("unit", Cell.text(unit));
        for (int i = 0; i < more.length; i += 2) {
            cells.put(
                    (String) more[i],
                    more[i + 1] instanceof BigDecimal value
                            ? Cell.number(value)
                            : Cell.text((String) more[i + 1]));
        }
        return new ImportRow(number, cells);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
