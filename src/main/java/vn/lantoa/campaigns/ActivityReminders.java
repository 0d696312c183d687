package vn.lantoa.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.VietnamTime;

/**
 * Tells other modules that activities of issued plans begin soon ({@link ActivityNears}), once
 * each: a week before, or up to three days late when the server was off, and a day before, or as
 * late as the activity begins.
 */
@Service
class ActivityReminders {

    /** How many are told in one transaction. */
    static final int AT_ONCE = 500;

    private static final int WEEK = 7;
    private static final int LATE = 3;
    private static final int DAY = 1;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher messages;
    private final Clock clock;

    ActivityReminders(JdbcClient jdbc, ApplicationEventPublisher messages, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
    }

    private record Due(ActivityId id, LocalDate begins) {}

    /**
     * Tells some of what is due; what was told before is not told again.
     *
     * @return how many were told; {@link #AT_ONCE} or more when there may be others
     */
    @Transactional
    public int tell() {
        LocalDateTime now = VietnamTime.local(clock.instant());
        LocalDate today = now.toLocalDate();
        return tell(
                        WEEK,
                        today.plusDays(WEEK - LATE).atStartOfDay(),
                        today.plusDays(WEEK + 1L).atStartOfDay())
                + tell(DAY, now, today.plusDays(DAY + 1L).atStartOfDay());
    }

    private int tell(int days, LocalDateTime from, LocalDateTime before) {
        int told = 0;
        for (Due due : due(days, from, before)) {
            if (note(due, days)) {
                messages.publishEvent(new ActivityNears(due.id(), days));
                told++;
            }
        }
        return told;
    }

    private List<Due> due(int days, LocalDateTime from, LocalDateTime before) {
        return jdbc.sql(
                        """
                        SELECT a.id, DATE(a.start_at) AS begins
                        FROM activity a JOIN campaign c ON c.id = a.campaign_id
                        WHERE c.status = 'PUBLISHED' AND a.status IN ('PLANNED', 'CONFIRMED')
                          AND a.start_at >= :from AND a.start_at < :before
                          AND NOT EXISTS (SELECT 1 FROM activity_reminder r
                                           WHERE r.activity_id = a.id AND r.days = :days
                                             AND r.begins = DATE(a.start_at))
                        ORDER BY a.start_at, a.id LIMIT :limit
                        """)
                .param("from", from)
                .param("before", before)
                .param("days", days)
                .param("limit", AT_ONCE)
                .query((row, number) ->
                        new Due(
                                new ActivityId(row.getObject("id", UUID.class)),
                                row.getObject("begins", LocalDate.class)))
                .list();
    }

    /** False when it was noted before, here or by another server at the same time. */
    private boolean note(Due due, int days) {
        return jdbc.sql(
                                """
                                INSERT IGNORE INTO activity_reminder
                                    (activity_id, days, begins, noted_at)
                                VALUES (?, ?, ?, ?)
                                """)
                        .params(
                                due.id().value(),
                                days,
                                due.begins(),
                                DatabaseTime.of(clock.instant()))
                        .update()
                == 1;
    }
}
