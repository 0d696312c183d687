package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.LikelyPeople;
import vn.lantoa.accounts.LikelyPeople.Sought;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.accounts.Twin;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.enrolment.TraineeMerge.Merged;

@AppTest
@Transactional
class TraineeMergeTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+84905777888");

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Enrolments enrolments;
    @Autowired TraineeMerge merge;
    @Autowired Trainees trainees;
    @Autowired LikelyPeople likely;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private ClassesMade.Made one;
    private ClassId id;

    @BeforeEach
    void announce() {
        one = made.announced(KHE_SANH, DAY, 2);
        id = one.one().id();
    }

    @Test
    void keepsThePartWithAnAccountAndTheSeatOfTheOther() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        TraineeId invited = in(enrolments.invite(id, person.id(), null));
        TraineeId walkIn = walkIn("Hồ Thị Bưởi");
        assertThat(merge.merge(id, invited, walkIn)).isEqualTo(new Merged.Into(invited));
        Trainee kept = trainees.find(invited).orElseThrow();
        assertThat(kept.state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(kept.sex()).isEqualTo(Sex.FEMALE);
        assertThat(trainees.find(walkIn)).as("is left out everywhere").isEmpty();
        assertThat(mergedInto(walkIn)).isEqualTo(invited);
        assertThat(names(walkIn)).isZero();
    }

    @Test
    void offersTheSeatThatWasHeldTwice() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        TraineeId account = in(enrolments.putIn(id, person.id(), null));
        TraineeId written = in(enrolments.putIn(id, newcomer("Hồ Thị Bưởi")));
        TraineeId third = in(enrolments.putIn(id, newcomer("Trần Văn Ánh")));
        assertThat(trainees.find(third).orElseThrow().state()).isEqualTo(TraineeState.WAITING);
        merge.merge(id, written, account);
        assertThat(trainees.find(third).orElseThrow().state()).isEqualTo(TraineeState.OFFERED);
    }

    @Test
    void pointsOnWhatWasMergedBefore() {
        acting.as(one.organiser());
        TraineeId first = walkIn("Hồ Thị Bưởi");
        TraineeId second = walkIn("Hồ Thị Bưởi");
        TraineeId third = walkIn("Hồ Thị Bưởi");
        merge.merge(id, first, second);
        merge.merge(id, second, third);
        assertThat(mergedInto(first)).isEqualTo(third);
    }

    @Test
    void givesAnAccountToWhoWasWrittenDownWithoutAndKeepsTheirId() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        TraineeId walkIn = walkIn("Hồ Thị Bưởi");
        assertThat(merge.merge(id, walkIn, person.id())).isEqualTo(new Merged.Into(walkIn));
        assertThat(trainees.find(id, person.id()).orElseThrow().id()).isEqualTo(walkIn);
        assertThat(names(walkIn)).isZero();
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        assertThat(merge.merge(id, walkIn, other.id())).isEqualTo(new Merged.BothHaveAccounts());
    }

    @Test
    void leavesTwoAccountsTwoAndAnAccountItsName() {
        Trainee left = made.enrolled(one.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        Trainee right = made.enrolled(one.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        acting.as(one.organiser());
        assertThat(merge.merge(id, left.id(), right.id())).isEqualTo(new Merged.BothHaveAccounts());
        assertThat(trainees.find(left.id())).isPresent();
        assertThat(trainees.find(right.id())).isPresent();
        assertThatThrownBy(() -> merge.erase(id, left.id()))
                .isInstanceOf(IllegalArgumentException.class);
        TraineeId walkIn = walkIn("Hồ Thị Bưởi");
        assertThatThrownBy(() -> merge.merge(id, walkIn, walkIn))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNobodyWaitBehindWhoWasMerged() {
        acting.as(one.organiser());
        TraineeId first = in(enrolments.putIn(id, newcomer("Hồ Thị Bưởi")));
        TraineeId second = in(enrolments.putIn(id, newcomer("Trần Văn Ánh")));
        TraineeId third = in(enrolments.putIn(id, newcomer("Trần Văn Ánh")));
        merge.merge(id, third, second);
        enrolments.organise(id, first, Step.TAKE_OUT);
        TraineeId fourth = in(enrolments.putIn(id, newcomer("Lê Thị Cúc")));
        assertThat(trainees.find(fourth).orElseThrow().state()).isEqualTo(TraineeState.ENROLLED);
    }

    @Test
    void isTheOrganisersOnly() {
        acting.as(one.organiser());
        TraineeId first = walkIn("Hồ Thị Bưởi");
        TraineeId second = walkIn("Hồ Thị Bưởi");
        for (Person other : List.of(one.trainer(), acting.person(Role.ORGANISER, DIEN_BIEN))) {
            acting.as(other);
            assertThatThrownBy(() -> merge.merge(id, first, second))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> merge.erase(id, first))
                    .isInstanceOf(AccessDeniedException.class);
        }
        ClassId other = made.announced(KHE_SANH).one().id();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThatThrownBy(() -> merge.merge(other, first, second))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void erasesANameAndKeepsTheSeat() {
        acting.as(one.organiser());
        TraineeId walkIn = walkIn("Hồ Thị Bưởi");
        merge.erase(id, walkIn);
        Trainee left = trainees.find(walkIn).orElseThrow();
        assertThat(left.name()).isEmpty();
        assertThat(left.phone()).isNull();
        assertThat(left.state()).isEqualTo(TraineeState.ENROLLED);
    }

    @Test
    void findsAccountsByNumberOrByNameAndPlaceAmongThoseOneSees() {
        acting.as(Role.ADMINISTRATOR, KHE_SANH);
        Person byPhone =
                people.add(PersonDetails.of("Lê Văn Khác", KHE_SANH).withPhone(PHONE), List.of());
        Person byName = people.add(PersonDetails.of("Hồ Thị Mận Nhỏ", KHE_SANH), List.of());
        Sought sought = new Sought("hồ thị  mận nhỏ", PHONE, KHE_SANH);
        assertThat(likely.of(List.of(sought)).get(sought))
                .extracting(Twin::id, Twin::samePhone)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(byPhone.id(), true),
                        org.assertj.core.groups.Tuple.tuple(byName.id(), false));
        acting.as(Role.ADMINISTRATOR, DIEN_BIEN);
        assertThat(likely.of(List.of(sought))).isEmpty();
    }

    private TraineeId walkIn(String name) {
        Instant now = Instant.parse("2026-11-22T01:00:00Z");
        TraineeId trainee = TraineeId.next();
        trainees.insert(
                new Trainee(
                        trainee,
                        id,
                        null,
                        name,
                        PHONE.e164(),
                        KHE_SANH,
                        Sex.FEMALE,
                        null,
                        TraineeState.ENROLLED,
                        TraineeOrigin.WALK_IN,
                        now,
                        null),
                now);
        return trainee;
    }

    private TraineeId mergedInto(TraineeId trainee) {
        return new TraineeId(
                jdbc.sql("SELECT merged_into FROM trainee WHERE id = ?")
                        .param(trainee.value())
                        .query(java.util.UUID.class)
                        .single());
    }

    private int names(TraineeId trainee) {
        return jdbc.sql("SELECT COUNT(*) FROM trainee_name WHERE trainee_id = ?")
                .param(trainee.value())
                .query(Integer.class)
                .single();
    }

    private static TraineeId in(EnrolmentAnswer answer) {
        return ((EnrolmentAnswer.Stands) answer).trainee();
    }

    private static Newcomer newcomer(String name) {
        return new Newcomer(name, null, KHE_SANH, null, null);
    }
}
