package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class InvitationsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired Acting acting;
    @Autowired Invitations invitations;
    @Autowired People people;
    @Autowired Devices devices;
    @Autowired JdbcClient jdbc;

    @Test
    void usesNothingUpWhenTheLinkIsOnlyOpened() {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        String token = invite(guest);
        for (int i = 0; i < 3; i++) {
            assertThat(invitations.preview(token)).isInstanceOf(InvitationAnswer.Open.class);
        }
        assertThat(invitations.accept(token, "Máy thử"))
                .isInstanceOf(InvitationAnswer.Accepted.class);
        assertThat(invitations.preview(token)).isEqualTo(InvitationAnswer.Refused.USED);
        assertThat(invitations.accept(token, "Máy thử")).isEqualTo(InvitationAnswer.Refused.USED);
    }

    @Test
    void letsExactlyOneOfManyPhonesIn() throws Exception {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        String token = invite(guest);
        List<Callable<InvitationAnswer>> phones = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            phones.add(() -> invitations.accept(token, "Máy thử"));
        }
        int welcomed = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(12)) {
            for (Future<InvitationAnswer> answer : executor.invokeAll(phones)) {
                if (answer.get() instanceof InvitationAnswer.Accepted) {
                    welcomed++;
                } else {
                    assertThat(answer.get()).isEqualTo(InvitationAnswer.Refused.USED);
                }
            }
        }
        assertThat(welcomed).isEqualTo(1);
        assertThat(devicesOf(guest)).isEqualTo(1);
    }

    @Test
    void endsTheEarlierLinkWhenANewOneIsMade() {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        String earlier = invite(guest);
        String later = invite(guest);
        assertThat(invitations.preview(earlier)).isEqualTo(InvitationAnswer.Refused.REVOKED);
        assertThat(invitations.accept(earlier, "Máy thử"))
                .isEqualTo(InvitationAnswer.Refused.REVOKED);
        assertThat(invitations.preview(later)).isInstanceOf(InvitationAnswer.Open.class);
    }

    @Test
    void refusesALinkThatWasTakenBackOrIsAWeekOld() {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        String token = invite(guest);
        acting.as(Role.ORGANISER, QUANG_TRI);
        invitations.revoke(guest.id());
        assertThat(invitations.accept(token, "Máy thử"))
                .isEqualTo(InvitationAnswer.Refused.REVOKED);
        String old = invite(guest);
        jdbc.sql(
                        """
                        UPDATE invitation SET expires_at = expires_at - INTERVAL 7 DAY
                         WHERE token_hash = :hash
                        """)
                .param("hash", Secret.hash(old))
                .update();
        assertThat(invitations.preview(old)).isEqualTo(InvitationAnswer.Refused.EXPIRED);
        assertThat(invitations.accept(old, "Máy thử")).isEqualTo(InvitationAnswer.Refused.EXPIRED);
        assertThat(invitations.preview("x")).isEqualTo(InvitationAnswer.Refused.UNKNOWN);
    }

    @Test
    void endsWithTheAccount() {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        String token = invite(guest);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.close(guest.id());
        assertThat(invitations.accept(token, "Máy thử"))
                .isEqualTo(InvitationAnswer.Refused.REVOKED);
    }

    @Test
    void isMadeByThoseWhoReachThePersonOnly() {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, UnitId.now("19441"));
        assertThatThrownBy(() -> invitations.issue(guest.id()))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.TRAINER, KHE_SANH);
        assertThatThrownBy(() -> invitations.issue(guest.id()))
                .isInstanceOf(AccessDeniedException.class);
        Person organiser = acting.person(KHE_SANH, Grant.of(Role.ORGANISER, QUANG_TRI));
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThatThrownBy(() -> invitations.issue(organiser.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsNoTokenInTheDatabase() {
        Person guest = acting.person(Role.COLLABORATOR, KHE_SANH);
        String token = invite(guest);
        assertThat(token).hasSize(43);
        assertThat(
                        jdbc.sql("SELECT token_hash FROM invitation WHERE person = :id")
                                .param("id", guest.id().toString())
                                .query(String.class)
                                .single())
                .isEqualTo(Secret.hash(token))
                .doesNotContain(token);
    }

    private String invite(Person guest) {
        acting.as(Role.ORGANISER, QUANG_TRI);
        String token = invitations.issue(guest.id()).token();
        acting.nobody();
        return token;
    }

    private int devicesOf(Person person) {
        return jdbc.sql("SELECT count(*) FROM device WHERE person = :id")
                .param("id", person.id().toString())
                .query(Integer.class)
                .single();
    }
}
