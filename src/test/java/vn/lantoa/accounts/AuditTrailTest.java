package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class AuditTrailTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId DIEN_BIEN = UnitId.now("11");

    @Autowired AuditTrail trail;
    @Autowired AuditLog audit;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void pagesMeetWithoutGapOrDoubleThoughAllHappenedAtOneMoment() {
        Person me = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        for (int i = 0; i < 25; i++) {
            audit.record("village.added", subject, KHE_SANH, Map.of("name", "Thôn " + i));
        }
        List<AuditLine> all = new ArrayList<>();
        @Nullable AuditLine after = null;
        for (int page = 0; page < 5; page++) {
            List<AuditLine> lines = trail.page(AuditFilter.of(subject), after, 7);
            all.addAll(lines);
            after = lines.isEmpty() ? after : lines.getLast();
        }
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(all).allMatch(line -> me.id().equals(line.by()));
        assertThat(all.getFirst().byName()).isEqualTo(me.name());
    }

    @Test
    void showsEntriesOfOnesOwnSubtreeOnly() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        List.of(UnitId.MINISTRY, QUANG_TRI, KHE_SANH, DIEN_BIEN)
                .forEach(unit -> audit.record("village.added", subject, unit, Map.of()));
        AuditFilter filter = AuditFilter.of(subject);
        assertThat(units(filter))
                .containsExactlyInAnyOrder(UnitId.MINISTRY, QUANG_TRI, KHE_SANH, DIEN_BIEN);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        assertThat(units(filter)).containsExactlyInAnyOrder(QUANG_TRI, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(units(filter)).isEmpty();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        AuditFilter elsewhere = new AuditFilter(null, null, null, null, subject, DIEN_BIEN);
        assertThatThrownBy(() -> trail.page(elsewhere, null, 10))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void filtersByDayPersonActionAndPlaceTogether() {
        Person me = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        audit.record("village.added", subject, KHE_SANH, Map.of());
        audit.record("village.retired", subject, QUANG_TRI, Map.of());
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(page(today, today, me, "village.added", KHE_SANH)).hasSize(1);
        assertThat(page(today, today, me, "village.added", QUANG_TRI)).hasSize(1);
        assertThat(page(today, today, me, "village.retired", KHE_SANH)).isEmpty();
        assertThat(page(today.plusDays(1), null, me, "village.added", null)).isEmpty();
        assertThat(page(null, today.minusDays(1), me, "village.added", null)).isEmpty();
        Person other = acting.person(Role.ADMINISTRATOR, QUANG_TRI);
        assertThat(page(today, today, other, "village.added", null)).isEmpty();
    }

    @Test
    void namesThePersonSomethingWasDoneTo() {
        Person whom = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        audit.record("person.changed", whom.id().toString(), KHE_SANH, Map.of());
        assertThat(trail.page(AuditFilter.of(whom.id().toString()), null, 1))
                .first()
                .matches(line -> whom.name().equals(line.subjectName()))
                .matches(line -> ("nguoi-dung/" + whom.id()).equals(line.subjectAddress()));
    }

    @Test
    void namesTheActivitySomethingWasDoneTo() {
        UUID campaign = Uuid7.next();
        jdbc.sql(
                        """
                        INSERT INTO campaign (id, kind, year, title, theme, slogans, start_date,
                            end_date, owner, owner_path, aims, audiences, status, saved_at, version)
                        VALUES (:id, 'OTHER', 2026, '{"vi":"Tháng hành động thử"}', '{}', '{}',
                            '2026-11-15', '2026-12-15', '2025-44', '/vn-0/2025-44/', '{}', '{}',
                            'DRAFT', now(), 0)
                        """)
                .param("id", campaign.toString())
                .update();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        audit.record("campaign.changed", campaign.toString(), QUANG_TRI, Map.of());
        assertThat(trail.page(AuditFilter.of(campaign.toString()), null, 1))
                .first()
                .matches(line -> "Tháng hành động thử".equals(line.subjectName()))
                .matches(line -> ("chien-dich/" + campaign).equals(line.subjectAddress()));
    }

    @Test
    void nobodyChangesOrRemovesAnEntry() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        audit.record("village.added", subject, KHE_SANH, Map.of());
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE audit_entry SET action = 'x' WHERE subject = ?")
                                .param(subject)
                                .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("DELETE FROM audit_entry WHERE subject = ?")
                                .param(subject)
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void readsAFewRowsHoweverManyEntriesThereAre() {
        Person me = acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        LocalDateTime first = LocalDateTime.of(2026, 10, 1, 0, 0);
        for (int batch = 0; batch < 20; batch++) {
            String rows =
                    IntStream.range(batch * 2_000, batch * 2_000 + 2_000)
                            .mapToObj(i ->
                                    "('%s', '%s', '%s', 'village.added', 's%d', '%s', '{}')"
                                            .formatted(
                                                    Uuid7.next(),
                                                    first.plusSeconds(i),
                                                    me.id(),
                                                    i % 5_000,
                                                    i % 34 == 0 ? KHE_SANH : DIEN_BIEN))
                            .collect(Collectors.joining(","));
            jdbc.sql(
                            "INSERT INTO audit_entry"
                                    + " (id, at, person, action, subject, unit, changes) VALUES "
                                    + rows)
                    .update();
        }
        List<AuditFilter> filters =
                List.of(
                        AuditFilter.ALL,
                        new AuditFilter(null, null, me.id(), null, null, null),
                        new AuditFilter(null, null, null, "village.added", null, null),
                        AuditFilter.of("s17"),
                        new AuditFilter(null, LocalDate.of(2026, 10, 2), null, null, null, null));
        for (AuditFilter filter : filters) {
            assertThat(rowsReadBy(() -> trail.page(filter, null, 40)))
                    .as(filter.toString())
                    .isLessThan(1_000);
        }
        AuditFilter place = new AuditFilter(null, null, null, null, null, QUANG_TRI);
        assertThat(rowsReadBy(() -> trail.page(place, null, 40))).isLessThan(5_000);
        AuditLine deep = trail.page(AuditFilter.ALL, null, 5_000).getLast();
        assertThat(rowsReadBy(() -> trail.page(AuditFilter.ALL, deep, 40))).isLessThan(1_000);
    }

    private long rowsReadBy(Runnable work) {
        long before = rowsRead();
        work.run();
        return rowsRead() - before;
    }

    private long rowsRead() {
        return jdbc.sql(
                        """
                        SELECT sum(variable_value) FROM information_schema.session_status
                         WHERE variable_name IN ('HANDLER_READ_NEXT', 'HANDLER_READ_PREV',
                                                 'HANDLER_READ_RND_NEXT', 'HANDLER_READ_KEY')
                        """)
                .query(Long.class)
                .single();
    }

    private List<AuditLine> page(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Person by,
            String action,
            @Nullable UnitId within) {
        return trail.page(new AuditFilter(from, to, by.id(), action, subject, within), null, 10);
    }

    private List<UnitId> units(AuditFilter filter) {
        return trail.page(filter, null, 10).stream().map(AuditLine::unit).toList();
    }
}
