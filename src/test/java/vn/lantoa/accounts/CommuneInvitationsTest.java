package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
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
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class CommuneInvitationsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId TUYEN_PHU = UnitId.now("18985");
    private static final UnitId ELSEWHERE = UnitId.now("03127");

    @Autowired Acting acting;
    @Autowired CommuneInvitations communes;
    @Autowired Invitations invitations;
    @Autowired People people;
    @Autowired Places places;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void countsHowFarThePeopleOfACommuneHaveCome() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        CommuneJoining before = here();
        collaborator();
        Person invited = collaborator();
        Person lapsed = collaborator();
        Person active = collaborator();
        Person silent = collaborator();
        Person signedOut = collaborator();
        invitations.issue(invited.id());
        invitations.issue(lapsed.id());
        invitations.revoke(lapsed.id());
        join(active, Duration.ofDays(29));
        join(silent, Duration.ofDays(31));
        join(signedOut, Duration.ofDays(1));
        jdbc.sql("UPDATE device SET revoked_at = now(6) WHERE person = :id")
                .param("id", signedOut.id().toString())
                .update();
        CommuneJoining after = here();
        assertThat(after.people() - before.people()).isEqualTo(6);
        assertThat(after.notInvited() - before.notInvited()).isEqualTo(1);
        assertThat(after.invited() - before.invited()).isEqualTo(1);
        assertThat(after.lapsed() - before.lapsed()).isEqualTo(1);
        assertThat(after.joined() - before.joined()).isEqualTo(3);
        assertThat(after.active() - before.active()).isEqualTo(1);
        assertThat(after.silent() - before.silent()).isEqualTo(2);
    }

    @Test
    void listsEveryCommuneOfTheCountryToTheMinistryAndOnesOwnToOthers() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(communes.joining(null))
                .extracting(CommuneJoining::unit)
                .doesNotHaveDuplicates()
                .containsAll(
                        places.within(UnitId.MINISTRY, PlaceLevel.COMMUNE).stream()
                                .map(place -> place.id())
                                .toList());
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(communes.joining(null))
                .extracting(CommuneJoining::unit)
                .contains(TUYEN_PHU)
                .doesNotContain(ELSEWHERE)
                .allMatch(unit -> places.contains(QUANG_TRI, unit));
        assertThatThrownBy(() -> communes.joining(ELSEWHERE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> communes.waiting(ELSEWHERE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void makesALinkForEverybodyWhoHasNotJoinedAndEndsTheOlderOne() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person waiting = collaborator();
        Person joined = collaborator();
        join(joined, Duration.ofDays(1));
        Person higher = acting.newcomer(TUYEN_PHU, Grant.of(Role.ADMINISTRATOR, QUANG_TRI));
        String older = invitations.issue(waiting.id()).token();
        assertThat(communes.plan(List.of(TUYEN_PHU)))
                .satisfies(round -> assertThat(round.open()).isPositive())
                .satisfies(round -> assertThat(round.outOfReach()).isPositive());
        List<InvitationCard> cards = communes.issue(List.of(TUYEN_PHU));
        assertThat(cards)
                .extracting(InvitationCard::person)
                .contains(waiting.id())
                .doesNotContain(joined.id(), higher.id())
                .doesNotHaveDuplicates();
        assertThat(cards).allMatch(card -> card.commune().equals(TUYEN_PHU));
        assertThat(invitations.preview(older)).isEqualTo(InvitationAnswer.Refused.REVOKED);
        assertThat(invitations.preview(token(cards, waiting.id())))
                .isInstanceOf(InvitationAnswer.Open.class);
        assertThat(communes.waiting(TUYEN_PHU))
                .anyMatch(one -> one.id().equals(waiting.id()) && one.openUntil() != null)
                .anyMatch(one -> one.id().equals(higher.id()) && !one.within())
                .noneMatch(one -> one.id().equals(joined.id()));
    }

    @Test
    void makesNoneWhereTheOrganiserDoesNotReach() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> communes.plan(List.of(TUYEN_PHU, ELSEWHERE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> communes.issue(List.of(TUYEN_PHU, ELSEWHERE)))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.TRAINER, TUYEN_PHU);
        assertThatThrownBy(() -> communes.issue(List.of(TUYEN_PHU)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesOneOpenLinkAPersonWhenTwoOrganisersPrintAtOnce() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        UnitId commune = UnitId.now("19441");
        List<Person> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(acting.newcomer(commune, Grant.of(Role.COLLABORATOR, commune)));
        }
        SecurityContext me = SecurityContextHolder.getContext();
        Callable<List<InvitationCard>> print =
                () -> {
                    SecurityContextHolder.setContext(me);
                    return communes.issue(List.of(commune));
                };
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<List<InvitationCard>> one :
                    executor.invokeAll(List.of(print, print, print, print))) {
                assertThat(one.get()).hasSizeGreaterThanOrEqualTo(5);
            }
        }
        for (Person person : waiting) {
            assertThat(openLinks(person)).isEqualTo(1);
        }
    }

    private CommuneJoining here() {
        return communes.joining(QUANG_TRI).stream()
                .filter(one -> one.unit().equals(TUYEN_PHU))
                .findFirst()
                .orElseThrow();
    }

    private Person collaborator() {
        return acting.newcomer(TUYEN_PHU, Grant.of(Role.COLLABORATOR, TUYEN_PHU));
    }

    private void join(Person person, Duration ago) {
        String token = invitations.issue(person.id()).token();
        assertThat(invitations.accept(token, "Máy thử"))
                .isInstanceOf(InvitationAnswer.Accepted.class);
        jdbc.sql("UPDATE device SET last_used = :at WHERE person = :id")
                .param("at", DatabaseTime.of(clock.instant().minus(ago)))
                .param("id", person.id().toString())
                .update();
    }

    private static String token(List<InvitationCard> cards, PersonId person) {
        return cards.stream()
                .filter(card -> card.person().equals(person))
                .findFirst()
                .orElseThrow()
                .invitation()
                .token();
    }

    private int openLinks(Person person) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM invitation
                         WHERE person = :id AND used_at IS NULL AND revoked_at IS NULL
                        """)
                .param("id", person.id().toString())
                .query(Integer.class)
                .single();
    }
}
