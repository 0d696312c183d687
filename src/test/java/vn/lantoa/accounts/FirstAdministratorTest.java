package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class FirstAdministratorTest {

    @Autowired FirstAdministrator first;
    @Autowired Invitations invitations;
    @Autowired Acting acting;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private final String phone =
            "09%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    @Test
    void makesOneAndPrintsALinkWithEachStartUntilItIsUsed() {
        nobodyAdministers();
        String earlier = first.open(phone).orElseThrow().token();
        String later = first.open(phone).orElseThrow().token();
        assertThat(invitations.preview(earlier)).isEqualTo(InvitationAnswer.Refused.REVOKED);
        assertThat(invitations.accept(later, "Máy thử"))
                .isInstanceOfSatisfying(
                        InvitationAnswer.Accepted.class,
                        accepted ->
                                assertThat(accepted.person().grants())
                                        .containsExactly(
                                                Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY)));
        assertThat(first.open(phone)).isEqualTo(Optional.empty());
    }

    @Test
    void makesNoneWhereThereIsOneAlready() {
        acting.person(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(first.open(phone)).isEmpty();
    }

    @Test
    void makesNoneForSomethingThatIsNoNumber() {
        nobodyAdministers();
        assertThat(first.open("12345")).isEmpty();
    }

    @Test
    void keepsTheLastAdministratorOfTheCountry() {
        nobodyAdministers();
        Person last = acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Grant grant = Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(people.end(last.id(), grant)).isEqualTo(new AccountChange.LastAdministrator());
        assertThat(people.close(last.id())).isEqualTo(new AccountChange.LastAdministrator());
        acting.person(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(people.end(last.id(), grant)).isInstanceOf(AccountChange.Done.class);
    }

    private void nobodyAdministers() {
        jdbc.sql("DELETE FROM person_role WHERE role = 'ADMINISTRATOR'").update();
    }
}
