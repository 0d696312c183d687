package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.TrainingClass;

@AppTest
@Transactional
class ClassLinksTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassLinks links;
    @Autowired TraineeMerge merge;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private ClassesMade.Made one;
    private ClassId id;
    private LinkToken token;

    @BeforeEach
    void aClassWithALink() {
        one = made.announced(KHE_SANH, DAY, 1);
        id = one.one().id();
        acting.as(one.organiser());
        done(classes.change(id, one.one().version(), ClassesMade.byLink(one.one().plan())));
        token = links.make(id);
        acting.nobody();
    }

    @Test
    void seatsPeopleWithoutAnAccountAndLetsThemComeBackByALinkOfTheirOwn() {
        ClassLinks.Joined first = join("Hồ Thị Bưởi");
        assertThat(first.part().trainee().state()).isEqualTo(TraineeState.ENROLLED);
        assertThat(first.part().trainee().origin()).isEqualTo(TraineeOrigin.LINK);
        ClassLinks.Joined second = join("Trần Văn Ánh");
        assertThat(second.part().trainee().state()).isEqualTo(TraineeState.WAITING);
        links.say(first.token(), false);
        assertThat(state(first.token())).isEqualTo(TraineeState.WITHDRAWN);
        assertThat(state(second.token())).isEqualTo(TraineeState.OFFERED);
        links.say(second.token(), true);
        assertThat(state(second.token())).isEqualTo(TraineeState.ENROLLED);
    }

    @Test
    void opensNothingOnceItEndedOrWasMadeAnew() {
        acting.as(one.organiser());
        LinkToken next = links.make(id);
        assertThat(links.open(token)).isEmpty();
        assertThat(links.open(next)).map(TrainingClass::id).contains(id);
        ClassLinks.Joined in = joined(next, "Hồ Thị Bưởi");
        links.end(id);
        assertThat(links.open(next)).isEmpty();
        assertThat(links.join(next, newcomer("Trần Văn Ánh"))).isEmpty();
        assertThat(links.part(in.token())).as("private links stay").isPresent();
        assertThat(links.part(LinkToken.next())).isEmpty();
        assertThat(links.open(in.token())).as("is no link of a class").isEmpty();
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        ClassLinks.Joined in = join("Hồ Thị Bưởi");
        List<String> kept =
                jdbc.sql(
                                "SELECT token_hash FROM class_link UNION SELECT token_hash FROM trainee_link")
                        .query((row, n) -> row.getString("token_hash"))
                        .list();
        assertThat(kept)
                .contains(token.hash(), in.token().hash())
                .doesNotContain(token.secret(), in.token().secret());
        assertThat(token).hasToString("link");
    }

    @Test
    void isMadeAndEndedByTheOrganiserOnly() {
        for (Person other : List.of(one.trainer(), acting.person(Role.ORGANISER, DIEN_BIEN))) {
            acting.as(other);
            assertThatThrownBy(() -> links.make(id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> links.end(id)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void writesDownWhoComesTooLate() {
        acting.as(one.organiser());
        TrainingClass now = classes.find(id).orElseThrow();
        LocalDateTime passed = LocalDateTime.of(2026, 11, 21, 17, 0);
        done(classes.change(id, now.version(), ClassesMade.closing(now.plan(), passed)));
        acting.nobody();
        assertThat(join("Hồ Thị Bưởi").part().trainee().state()).isEqualTo(TraineeState.LATE);
    }

    @Test
    void restsWhenSomebodyPlaysWithIt() {
        came("LINK", clock.instant().minusSeconds(60));
        assertThat(links.join(token, newcomer("Hồ Thị Bưởi")))
                .contains(new JoinAnswer.Refused(EnrolmentRefusal.TOO_MANY));
    }

    @Test
    void restsForAnHourAndForThoseOnlyWhoCameByIt() {
        came("LINK", clock.instant().minusSeconds(7_200));
        came("ORGANISER", clock.instant().minusSeconds(60));
        assertThat(links.join(token, newcomer("Hồ Thị Bưởi")))
                .containsInstanceOf(JoinAnswer.In.class);
    }

    @Test
    void opensNothingOnceTheClassIsOpenByAnotherWayOrCancelled() {
        acting.as(one.organiser());
        TrainingClass byLink = classes.find(id).orElseThrow();
        TrainingClass byUnit = done(classes.change(id, byLink.version(), one.one().plan()));
        assertThat(links.open(token)).isEmpty();
        assertThatThrownBy(() -> links.make(id)).isInstanceOf(IllegalArgumentException.class);
        TrainingClass again = done(classes.change(id, byUnit.version(), byLink.plan()));
        assertThat(links.open(token)).isPresent();
        done(classes.cancel(id, again.version(), "Bão"));
        assertThat(links.open(token)).isEmpty();
    }

    @Test
    void takesWhoComesBackTooLateAsLate() {
        ClassLinks.Joined in = join("Hồ Thị Bưởi");
        links.say(in.token(), false);
        jdbc.sql("UPDATE training_class SET closes_at = '2026-11-21 17:00' WHERE id = ?")
                .param(id.value())
                .update();
        jdbc.sql("UPDATE trainee SET said_at = '2026-11-20' WHERE class_id = ?")
                .param(id.value())
                .update();
        links.say(in.token(), true);
        assertThat(state(in.token())).isEqualTo(TraineeState.LATE);
    }

    @Test
    void showsThePartThatWasKeptToWhoWasMerged() {
        ClassLinks.Joined in = join("Hồ Thị Bưởi");
        ClassLinks.Joined kept = join("Hồ Thị Bưởi");
        acting.as(one.organiser());
        merge.merge(id, in.part().trainee().id(), kept.part().trainee().id());
        assertThat(links.part(in.token()).orElseThrow().trainee().id())
                .isEqualTo(kept.part().trainee().id());
    }

    @Test
    void endsWithTheNameOfItsHolder() {
        ClassLinks.Joined in = join("Hồ Thị Bưởi");
        acting.as(one.organiser());
        merge.erase(id, in.part().trainee().id());
        assertThat(links.part(in.token())).isEmpty();
    }

    private void came(String origin, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO trainee (id, class_id, unit, unit_path, state, origin, queued_at,
                                             said_at)
                        SELECT uuid(), :class, '2025-19429', '/', 'WITHDRAWN', :origin, :at, :at
                          FROM seq_1_to_600
                        """)
                .param("class", id.value())
                .param("origin", origin)
                .param("at", DatabaseTime.of(at))
                .update();
    }

    private ClassLinks.Joined join(String name) {
        return joined(token, name);
    }

    private ClassLinks.Joined joined(LinkToken link, String name) {
        return ((JoinAnswer.In) links.join(link, newcomer(name)).orElseThrow()).joined();
    }

    private TraineeState state(LinkToken own) {
        return links.part(own).orElseThrow().trainee().state();
    }

    private static Newcomer newcomer(String name) {
        return new Newcomer(name, new PhoneNumber("+84905777888"), KHE_SANH, null, null);
    }
}
