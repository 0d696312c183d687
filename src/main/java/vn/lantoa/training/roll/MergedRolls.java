package vn.lantoa.training.roll;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/**
 * Makes one attendance of two when somebody turned out to be somebody else. Whoever sat in the hall
 * under one name was missing under the other: the better of what stood for each is written down as
 * the organiser's decision. Marks in which people disagree about one of them stay in the open.
 */
@Component
public class MergedRolls {

    private final JdbcClient jdbc;
    private final RollBook book;
    private final Clock clock;

    MergedRolls(JdbcClient jdbc, RollBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    /** What stood for one of them in a session. */
    private record Stood(
            UUID session, UUID id, Mark state, @Nullable Integer minutes, @Nullable String note) {}

    /**
     * Works out anew what stands for somebody that others were just merged into, in the running
     * transaction. Callers have judged who may merge.
     *
     * @param by who merged them
     */
    public void merged(TraineeId kept, PersonId by) {
        Set<UUID> sessions = sessions(kept);
        if (sessions.isEmpty()) {
            return;
        }
        book.lock(sessions);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, List<Stood>> stood =
                stood(kept).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Stood::session, TreeMap::new, Collectors.toList()));
        book.record(
                stood.values().stream()
                        .filter(MergedRolls::differ)
                        .map(two -> decided(kept, two, by, now))
                        .toList());
        book.settle(sessions, kept);
    }

    private static boolean differ(List<Stood> two) {
        return two.stream().map(Stood::state).distinct().count() > 1;
    }

    private static RollMark decided(TraineeId kept, List<Stood> two, PersonId by, Instant now) {
        Stood better = two.stream().min(Comparator.comparing(Stood::state)).orElseThrow();
        Set<UUID> settles = new LinkedHashSet<>();
        two.forEach(one -> settles.add(one.id()));
        return new RollMark(
                Uuid7.next(),
                new SessionId(better.session()),
                kept,
                better.state(),
                better.minutes(),
                better.note(),
                How.CONFIRM,
                null,
                settles,
                by,
                now);
    }

    private Set<UUID> sessions(TraineeId kept) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT DISTINCT m.session_id FROM attendance_mark m
                                JOIN trainee t ON t.id = m.trainee_id
                                WHERE t.id = :kept OR t.merged_into = :kept
                                """)
                        .param("kept", kept.value())
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    private List<Stood> stood(TraineeId kept) {
        return jdbc.sql(
                        """
                        SELECT a.session_id, m.id, m.state, m.minutes, m.note FROM trainee t
                        JOIN attendance a ON a.trainee_id = t.id
                        JOIN attendance_mark m ON m.id = a.mark_id
                        WHERE t.id = :kept OR t.merged_into = :kept
                        """)
                .param("kept", kept.value())
                .query((row, n) ->
                        new Stood(
                                row.getObject("session_id", UUID.class),
                                row.getObject("id", UUID.class),
                                Mark.valueOf(row.getString("state")),
                                row.getObject("minutes", Integer.class),
                                row.getString("note")))
                .list();
    }
}
