package vn.lantoa.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.VietnamTime;

/**
 * Tells other modules that announced classes begin soon ({@link ClassNears}): seven days before and
 * one day before, once each for each day that the class was to begin on. What the server slept
 * through is told when it wakes, as long as the class has not begun and the later moment has not
 * come; what had passed when the class was announced is not told.
 */
@Service
class ClassReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ClassReminders.class);

    private static final int WEEK = 7;
    private static final int DAY = 1;

    private final JdbcClient jdbc;
    private final TrainingNotices notices;
    private final Clock clock;

    ClassReminders(JdbcClient jdbc, TrainingNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    private record Due(ClassId id, LocalDate begins) {}

    /** Tells what is due; what was told before is not told again. */
    @Transactional
    public int tell() {
        LocalDate today = VietnamTime.today(clock);
        return tell(WEEK, today.plusDays(DAY + 1L), today.plusDays(WEEK))
                + tell(DAY, today, today.plusDays(DAY));
    }

    /**
     * Notes that what lies behind a class that is announced now is not to be told, in the running
     * transaction.
     */
    void announced(ClassId id) {
        LocalDate today = VietnamTime.today(clock);
        begins(id)
                .forEach(begins -> {
                    if (begins.isBefore(today.plusDays(WEEK))) {
                        note(id, WEEK, begins);
                    }
                    if (begins.isBefore(today.plusDays(DAY))) {
                        note(id, DAY, begins);
                    }
                });
    }

    private int tell(int days, LocalDate first, LocalDate last) {
        int told = 0;
        for (Due due : due(days, first, last)) {
            if (note(due.id(), days, due.begins())) {
                notices.tell(new ClassNears(due.id(), days));
                told++;
            }
        }
        if (told > 0) {
            LOG.info("told of {} classes that begin within {} days", told, days);
        }
        return told;
    }

    /** Announced classes that begin on these days and of which it was not told. */
    private List<Due> due(int days, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        SELECT soon.id, DATE(soon.begin_at) AS starts_on FROM (
                            SELECT c.id, MIN(s.starts_at) AS begin_at
                            FROM training_class c
                            JOIN class_session s ON s.class_id = c.id AND NOT s.cancelled
                            WHERE c.status = 'ANNOUNCED'
                              AND c.first_day <= :last AND c.last_day >= :first
                            GROUP BY c.id) soon
                        WHERE DATE(soon.begin_at) BETWEEN :first AND :last
                          AND soon.begin_at > :now
                          AND NOT EXISTS (SELECT 1 FROM class_reminder r
                                           WHERE r.class_id = soon.id AND r.days = :days
                                             AND r.begins = DATE(soon.begin_at))
                        ORDER BY soon.begin_at, soon.id
                        """)
                .param("days", days)
                .param("first", first)
                .param("last", last)
                .param("now", VietnamTime.local(clock.instant()))
                .query((row, number) ->
                        new Due(
                                new ClassId(row.getObject("id", UUID.class)),
                                row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    private List<LocalDate> begins(ClassId id) {
        return jdbc
                .sql(
                        """
                        SELECT MIN(starts_at) AS begins FROM class_session
                        WHERE class_id = ? AND NOT cancelled HAVING begins IS NOT NULL
                        """)
                .param(id.value())
                .query((row, number) -> row.getObject("begins", LocalDateTime.class))
                .list()
                .stream()
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    /** False when it was noted before, here or by another server at the same time. */
    private boolean note(ClassId id, int days, LocalDate begins) {
        return jdbc.sql(
                                """
                                INSERT IGNORE INTO class_reminder (class_id, days, begins, noted_at)
                                VALUES (?, ?, ?, ?)
                                """)
                        .params(id.value(), days, begins, DatabaseTime.of(clock.instant()))
                        .update()
                == 1;
    }
}
