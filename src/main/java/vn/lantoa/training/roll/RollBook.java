package vn.lantoa.training.roll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/**
 * Writes marks and works out which stand. Whoever marks in a session waits for its row, so that two
 * phones at once never settle on different things, and before it for the class's row, as whoever
 * changes the class does: a mark may give a seat. Callers have judged who may mark what.
 */
@Component
public class RollBook {

    private final JdbcClient jdbc;
    private final RollSettling settling;
    private final List<MarksKept> kept;

    RollBook(JdbcClient jdbc, RollSettling settling, List<MarksKept> kept) {
        this.jdbc = jdbc;
        this.settling = settling;
        this.kept = List.copyOf(kept);
    }

    /** Keeps marks, in the running transaction; doing it twice changes nothing. */
    public void record(Collection<RollMark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        Set<UUID> sessions = new TreeSet<>();
        marks.forEach(mark -> sessions.add(mark.session().value()));
        lock(sessions);
        List<RollMark> sorted = marks.stream().sorted(Comparator.comparing(RollMark::id)).toList();
        insert(sorted);
        insertSettled(sorted);
        settling.settle(sorted);
        kept.forEach(one -> one.kept(sorted));
        told(sessions);
    }

    /**
     * Keeps that a roll was closed, or opened again, in the running transaction.
     *
     * @param reason why it was opened again
     */
    public void change(
            UUID id,
            SessionId session,
            boolean opened,
            @Nullable String reason,
            PersonId author,
            Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO roll_state (id, session_id, opened, reason, author, at)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id
                        """)
                .param(id)
                .param(session.value())
                .param(opened)
                .param(reason)
                .param(author.value())
                .param(DatabaseTime.of(at))
                .update();
        told(Set.of(session.value()));
    }

    /** Works out again what stands for one of them, in sessions that are locked. */
    void settle(Set<UUID> sessions, TraineeId kept) {
        sessions.forEach(session -> settling.settle(session, Set.of(kept.value())));
        told(sessions);
    }

    /** Has everyone else who marks in a session wait until the running transaction ends. */
    public void hold(SessionId session) {
        lock(Set.of(session.value()));
    }

    /** As {@link #hold}, for several at once. */
    void lock(Set<UUID> sessions) {
        List<UUID> classes =
                jdbc.sql("SELECT DISTINCT class_id FROM class_session WHERE id IN (:ids)")
                        .param("ids", sessions)
                        .query((row, n) -> row.getObject("class_id", UUID.class))
                        .list();
        jdbc.sql("SELECT id FROM training_class WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", classes)
                .query(UUID.class)
                .list();
        jdbc.sql("SELECT id FROM class_session WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", sessions)
                .query(UUID.class)
                .list();
    }

    /**
     * Has the phones of a session's trainers look again, as after something else that their sheet
     * shows.
     */
    public void told(SessionId session) {
        told(Set.of(session.value()));
    }

    private void told(Set<UUID> sessions) {
        jdbc.sql(
                        """
                        INSERT INTO roll_counter (class_id, value)
                        SELECT DISTINCT class_id, 1 FROM class_session WHERE id IN (:ids)
                        ON DUPLICATE KEY UPDATE value = value + 1
                        """)
                .param("ids", sessions)
                .update();
    }

    private void insert(List<RollMark> marks) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RollMark mark : marks) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(mark.id());
            row.add(mark.session().value());
            row.add(mark.trainee().value());
            Mark state = mark.state();
            row.add(state == null ? null : state.name());
            row.add(mark.minutes());
            row.add(mark.note());
            row.add(mark.how().name());
            row.add(mark.corrects());
            row.add(mark.author().value());
            row.add(DatabaseTime.of(mark.at()));
            rows.add(row);
        }
        RollRows.insert(
                jdbc,
                """
                INSERT INTO attendance_mark
                    (id, session_id, trainee_id, state, minutes, note, how, corrects, author, at,
                     received_at)
                VALUES %s ON DUPLICATE KEY UPDATE id = VALUES(id)
                """,
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))",
                rows);
    }

    private void insertSettled(List<RollMark> marks) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (RollMark mark : marks) {
            mark.settles().stream().sorted().forEach(id -> rows.add(List.of(id, mark.id())));
        }
        RollRows.insert(
                jdbc,
                """
                INSERT INTO mark_settled (mark_id, by_mark)
                VALUES %s ON DUPLICATE KEY UPDATE mark_id = VALUES(mark_id)
                """,
                "(?, ?)",
                rows);
    }
}
