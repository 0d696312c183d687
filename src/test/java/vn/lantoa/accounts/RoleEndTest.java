package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class RoleEndTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired Acting acting;
    @Autowired People people;
    @Autowired Access access;
    @Autowired PersonDirectory directory;
    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Autowired EntityManager entities;

    private final Grant role = Grant.of(Role.ORGANISER, KHE_SANH);
    private Person organiser;

    @BeforeEach
    void prepare() {
        organiser = acting.person(KHE_SANH, role);
    }

    @Test
    void countsUntilTheEndOfItsLastDayAndNoLonger() {
        LocalDate today = VietnamTime.today(clock);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.end(organiser.id(), role, today);
        acting.as(organiser);
        assertThat(access.may(Permission.EDIT_PLANS, KHE_SANH)).isTrue();
        assertThat(access.require().grants()).containsExactly(role.until(today));
        itIsTheDayAfter();
        assertThat(access.may(Permission.EDIT_PLANS, KHE_SANH)).isFalse();
        assertThat(access.units(Permission.EDIT_PLANS)).isEmpty();
        assertThat(access.units(organiser.id(), Permission.EDIT_PLANS)).isEmpty();
        assertThat(access.require().grants()).isEmpty();
    }

    @Test
    void leavesTheListsOfThoseWhoHoldIt() {
        LocalDate today = VietnamTime.today(clock);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.end(organiser.id(), role, today);
        PeopleFilter holders = new PeopleFilter("", KHE_SANH, Role.ORGANISER, false);
        assertThat(people.list(holders, 0, 500)).anyMatch(this::isMine);
        itIsTheDayAfter();
        assertThat(people.list(holders, 0, 500)).noneMatch(this::isMine);
        PeopleFilter all = new PeopleFilter("", KHE_SANH, null, false);
        assertThat(people.list(all, 0, 5000).stream().filter(this::isMine).findFirst())
                .hasValueSatisfying(row -> assertThat(row.roles()).isEmpty());
    }

    @Test
    void isTakenAwayAgainAndWrittenDownBothTimes() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        LocalDate day = VietnamTime.today(clock).plusDays(9);
        long before = people.find(organiser.id()).orElseThrow().scopeVersion();
        people.end(organiser.id(), role, day);
        people.end(organiser.id(), role, day);
        people.end(organiser.id(), role, null);
        Person after = people.find(organiser.id()).orElseThrow();
        assertThat(after.grants()).containsExactly(role);
        assertThat(after.scopeVersion()).isGreaterThan(before);
        assertThat(audit.of(organiser.id().toString(), 9))
                .filteredOn(entry -> entry.action().equals("role.end-set"))
                .hasSize(2)
                .anyMatch(entry -> VietnamTime.date(day).equals(after(entry)));
    }

    @Test
    void refusesADayThatHasPassedAndTheEndOfTheLastAdministrator() {
        Person administrator = acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        LocalDate today = VietnamTime.today(clock);
        assertThatThrownBy(() -> people.end(organiser.id(), role, today.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        Grant national = Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Person second = acting.person(UnitId.MINISTRY, national);
        jdbc.sql(
                        """
                        UPDATE person_role SET ends_on = '2999-12-31'
                         WHERE role = 'ADMINISTRATOR' AND unit = 'vn-0' AND person <> :me
                        """)
                .param("me", administrator.id().toString())
                .update();
        assertThat(people.end(administrator.id(), national, today.plusYears(1)))
                .isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(people.close(administrator.id()))
                .isInstanceOf(AccountChange.LastAdministrator.class);
        assertThat(people.close(second.id())).isInstanceOf(AccountChange.Done.class);
    }

    /** Puts the role's last day one back instead of the clock one ahead. */
    private void itIsTheDayAfter() {
        jdbc.sql("UPDATE person_role SET ends_on = ends_on - INTERVAL 1 DAY WHERE person = :id")
                .param("id", organiser.id().toString())
                .update();
        entities.clear();
        directory.changed(organiser.id());
    }

    private boolean isMine(PersonRow row) {
        return row.id().equals(organiser.id());
    }

    private static String after(AuditEntry entry) {
        String change = entry.changes().getOrDefault("endsOn", "");
        return change.substring(change.indexOf('→') + 2);
    }
}
