package vn.lantoa.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.AuditFilter;
import vn.lantoa.accounts.AuditLine;
import vn.lantoa.accounts.AuditTrail;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class NightlySweepTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired NightlySweep nightly;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    @Test
    void removesInvitationsAYearAfterTheyExpiredAndNoneBefore() {
        Person person = acting.newcomer(KHE_SANH);
        invitation(person, 366);
        invitation(person, 364);
        nightly.sweep();
        assertThat(count("invitation", person)).isEqualTo(1);
    }

    @Test
    void removesDevicesAYearAfterTheyEndedOrRanOut() {
        Person person = acting.newcomer(KHE_SANH);
        device(person, 400, 366);
        device(person, 400, 364);
        device(person, 456, null);
        device(person, 454, null);
        nightly.sweep();
        assertThat(count("device", person)).isEqualTo(2);
    }

    @Test
    void erasesAnAccountTwoYearsAfterItWasClosed() {
        Person old = closed(731);
        Person young = closed(729);
        nightly.sweep();
        assertThat(name(old)).isEqualTo("(đã xóa)");
        assertThat(name(young)).isEqualTo(young.name());
    }

    @Test
    void removesWhatWasDeclinedAndKeepsWhatCounts() {
        Person author = acting.newcomer(KHE_SANH);
        fact(author, "DECLINED", 366);
        fact(author, "DECLINED", 364);
        fact(author, "STORED", 400);
        nightly.sweep();
        assertThat(
                        jdbc.sql("SELECT count(*) FROM fact WHERE author = :id")
                                .param("id", author.id().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void forgetsFailedSignInsAfterADayAndKnownBrowsersAfterAYear() {
        String mark = UUID.randomUUID().toString().replace("-", "");
        attempt(mark + "a".repeat(32), 0, 2);
        attempt(mark + "b".repeat(32), 1, 2);
        attempt(mark + "c".repeat(32), 1, 366);
        attempt(mark + "d".repeat(32), 0, 0);
        nightly.sweep();
        assertThat(
                        jdbc.sql("SELECT subject FROM sign_in_throttle WHERE subject LIKE :mark")
                                .param("mark", mark + "%")
                                .query((row, n) -> row.getString(1).charAt(32))
                                .list())
                .containsExactlyInAnyOrder('b', 'd');
    }

    @Test
    void leavesTheNumbersInTheAuditLogAndDoesNothingTheSecondTime() {
        Person person = acting.newcomer(KHE_SANH);
        invitation(person, 366);
        nightly.sweep();
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        AuditLine line = trail.page(swept(), null, 1).getFirst();
        assertThat(line.by()).isNull();
        assertThat(line.changes()).containsEntry("invitations", "1");
        acting.nobody();
        nightly.sweep();
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(trail.page(swept(), null, 1).getFirst().id()).isEqualTo(line.id());
    }

    @Test
    void everyTermIsSaidInWords() {
        assertThat(nightly.terms().stream().map(Keeping::name))
                .contains(
                        "sign-in-tries",
                        "invitations",
                        "devices",
                        "recovery-keys",
                        "closed-accounts",
                        "data-requests",
                        "declined-facts",
                        "phone-reports")
                .doesNotHaveDuplicates();
    }

    private static AuditFilter swept() {
        return new AuditFilter(null, null, null, "data.swept", null, null);
    }

    private void invitation(Person person, int expiredDaysAgo) {
        insert(
                """
                INSERT INTO invitation (id, person, token_hash, created_at, expires_at)
                VALUES (:id, :person, :hash, :at, :at)
                """,
                person,
                Map.of("at", ago(expiredDaysAgo)));
    }

    private void device(Person person, int usedDaysAgo, @Nullable Integer endedDaysAgo) {
        String ended = endedDaysAgo == null ? "NULL" : "'" + ago(endedDaysAgo) + "'";
        insert(
                """
                INSERT INTO device
                    (id, person, token_hash, name, origin, created_at, last_used, revoked_at)
                VALUES (:id, :person, :hash, 'x', 'PASSWORD', :at, :at, %s)
                """
                        .formatted(ended),
                person,
                Map.of("at", ago(usedDaysAgo)));
    }

    private void fact(Person author, String state, int decidedDaysAgo) {
        insert(
                """
                INSERT INTO fact (id, sha256, content, type, version, made_at, author, unit,
                                  unit_path, received_at, intake, state, decided_at)
                VALUES (:id, :hash, '{}', 'test-note', 1, :at, :person, '2025-19429',
                        '/vn-0/2025-44/2025-19429/', :at, :id, '%s', :at)
                """
                        .formatted(state),
                author,
                Map.of("at", ago(decidedDaysAgo)));
    }

    private void attempt(String subject, int known, int daysAgo) {
        jdbc.sql(
                        """
                        INSERT INTO sign_in_throttle
                            (subject, failures, known, blocked_until, last_attempt)
                        VALUES (:subject, 1, :known, :at, :at)
                        """)
                .param("subject", subject)
                .param("known", known)
                .param("at", ago(daysAgo))
                .update();
    }

    private Person closed(int daysAgo) {
        Person person = acting.newcomer(KHE_SANH);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.close(person.id());
        acting.nobody();
        jdbc.sql("UPDATE person SET closed_at = :at WHERE id = :id")
                .param("at", ago(daysAgo))
                .param("id", person.id().toString())
                .update();
        return person;
    }

    private void insert(String sql, Person person, Map<String, ?> params) {
        jdbc.sql(sql)
                .params(params)
                .param("id", Uuid7.next().toString())
                .param("person", person.id().toString())
                .param("hash", (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", ""))
                .update();
    }

    private String name(Person person) {
        return jdbc.sql("SELECT name FROM person WHERE id = :id")
                .param("id", person.id().toString())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private int count(String table, Person person) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE person = :id")
                .param("id", person.id().toString())
                .query(Integer.class)
                .single();
    }

    private static LocalDateTime ago(int days) {
        return DatabaseTime.of(NOW.minus(Duration.ofDays(days)));
    }
}
