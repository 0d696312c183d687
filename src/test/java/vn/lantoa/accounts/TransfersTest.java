package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class TransfersTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId LIA = UnitId.now("19441");
    private static final UnitId ELSEWHERE = UnitId.now("03127");

    @Autowired Acting acting;
    @Autowired People people;
    @Autowired Transfers transfers;
    @Autowired Access access;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final Grant here = Grant.of(Role.COLLABORATOR, KHE_SANH);
    private final Grant trainer = Grant.of(Role.TRAINER, QUANG_TRI);

    @Test
    void takesTheChosenRolesAlongAndLeavesTheOthers() {
        Person person = acting.person(KHE_SANH, here, trainer);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(transfers.move(person, LIA, List.of(here)))
                .isInstanceOf(TransferAnswer.Done.class);
        Person after = people.find(person.id()).orElseThrow();
        assertThat(after.unit()).isEqualTo(LIA);
        assertThat(after.grants()).containsExactly(trainer, Grant.of(Role.COLLABORATOR, LIA));
        assertThat(after.scopeVersion()).isGreaterThan(person.scopeVersion());
        assertThat(people.list(new PeopleFilter("", LIA, null, false), 0, 9_999))
                .anyMatch(row -> row.id().equals(person.id()));
        acting.as(after);
        assertThat(access.may(Permission.RECORD_RESULTS, LIA)).isTrue();
        assertThat(actions(person))
                .contains("person.moved", "role.ended", "role.given")
                .startsWith("person.added");
    }

    @Test
    void keepsTheEndAndTheLanguagesOfARoleThatMoves() {
        LocalDate end = VietnamTime.today(clock).plusDays(30);
        Grant translator = new Grant(Role.TRANSLATOR, KHE_SANH, List.of("bru"), end);
        Person person = acting.person(KHE_SANH, translator);
        acting.as(Role.ORGANISER, QUANG_TRI);
        transfers.move(person, LIA, List.of(translator));
        assertThat(people.find(person.id()).orElseThrow().grants())
                .containsExactly(new Grant(Role.TRANSLATOR, LIA, List.of("bru"), end));
    }

    @Test
    void movesNobodyInFromOutsideOrOut() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person stranger = acting.person(Role.COLLABORATOR, ELSEWHERE);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> transfers.move(person, ELSEWHERE, List.of(here)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> transfers.move(stranger, LIA, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.TRAINER, QUANG_TRI);
        assertThatThrownBy(() -> transfers.move(person, LIA, List.of(here)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void givesNoRoleAboveOnesOwn() {
        Person administrator = acting.person(KHE_SANH, Grant.of(Role.ADMINISTRATOR, KHE_SANH));
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> transfers.move(administrator, LIA, administrator.grants()))
                .isInstanceOf(AccessDeniedException.class);
        LocalDate today = VietnamTime.today(clock);
        assertThatThrownBy(() -> transfers.handOver(administrator, other, KHE_SANH, today))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void handsEveryRoleAtACommuneOverWithALastDay() {
        Grant organiser = Grant.of(Role.ORGANISER, KHE_SANH);
        Person leaving = acting.person(KHE_SANH, here, organiser, trainer);
        LocalDate soon = VietnamTime.today(clock).plusDays(2);
        Person coming = acting.person(LIA, here.until(soon));
        LocalDate last = VietnamTime.today(clock).plusDays(9);
        acting.as(Role.ORGANISER, QUANG_TRI);
        transfers.handOver(leaving, coming, KHE_SANH, last);
        assertThat(people.find(coming.id()).orElseThrow().grants())
                .containsExactly(organiser, here);
        assertThat(people.find(leaving.id()).orElseThrow().grants())
                .containsExactly(organiser.until(last), trainer, here.until(last));
        assertThat(actions(leaving)).contains("unit.handed-over");
        assertThat(actions(coming)).contains("role.given");
    }

    @Test
    void handsNothingOverToAClosedAccountOrInThePast() {
        Person leaving = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person coming = acting.person(Role.COLLABORATOR, LIA);
        LocalDate today = VietnamTime.today(clock);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> transfers.handOver(leaving, coming, KHE_SANH, today.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        people.close(coming.id());
        assertThat(transfers.handOver(leaving, coming, KHE_SANH, today))
                .isInstanceOf(TransferAnswer.Meanwhile.class);
    }

    @Test
    void tellsTheSecondOfTwoOrganisersWhoMoveOnePersonAtOnce() throws Exception {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        List<TransferAnswer> answers =
                both(
                        () -> transfers.move(person, LIA, List.of(here)),
                        () -> transfers.move(person, QUANG_TRI, List.of(here)));
        assertThat(answers)
                .hasAtLeastOneElementOfType(TransferAnswer.Done.class)
                .hasAtLeastOneElementOfType(TransferAnswer.Meanwhile.class);
        Person after = people.find(person.id()).orElseThrow();
        assertThat(after.grants()).containsExactly(Grant.of(Role.COLLABORATOR, after.unit()));
    }

    private static List<TransferAnswer> both(
            Callable<TransferAnswer> one, Callable<TransferAnswer> other) throws Exception {
        SecurityContext me = SecurityContextHolder.getContext();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<TransferAnswer>> answers =
                    executor.invokeAll(List.of(signedIn(me, one), signedIn(me, other)));
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }

    private static Callable<TransferAnswer> signedIn(
            SecurityContext me, Callable<TransferAnswer> work) {
        return () -> {
            SecurityContextHolder.setContext(me);
            return work.call();
        };
    }

    private List<String> actions(Person person) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :id ORDER BY at, id")
                .param("id", person.id().toString())
                .query((row, n) -> row.getString("action"))
                .list();
    }
}
