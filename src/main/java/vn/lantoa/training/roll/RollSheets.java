package vn.lantoa.training.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.sync.spi.Standing;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;

/** Reads the sheet of a session; callers check who may see it. */
@Component
class RollSheets {

    private static final Comparator<SheetLine> BY_GIVEN_NAME =
            Comparator.comparing(
                            (SheetLine line) -> given(line.trainee().name()),
                            VietnameseOrder.INSTANCE)
                    .thenComparing(line -> line.trainee().name(), VietnameseOrder.INSTANCE)
                    .thenComparing(line -> line.trainee().id().value());

    private final JdbcClient jdbc;
    private final Trainees trainees;

    RollSheets(JdbcClient jdbc, Trainees trainees) {
        this.jdbc = jdbc;
        this.trainees = trainees;
    }

    private record Stored(RollStanding.Claimed claimed, SheetLine.@Nullable Made made) {}

    /** Those with a seat, and whoever was marked, by given name. */
    List<SheetLine> lines(ClassId classId, SessionId session) {
        Map<TraineeId, List<Stored>> marks = marks(session);
        List<SheetLine> lines = new ArrayList<>();
        for (Trainee trainee : trainees.of(classId, EnumSet.allOf(TraineeState.class))) {
            List<Stored> all = marks.getOrDefault(trainee.id(), List.of());
            if (trainee.state() == TraineeState.ENROLLED || !all.isEmpty()) {
                lines.add(line(trainee, all));
            }
        }
        lines.sort(BY_GIVEN_NAME);
        return lines;
    }

    private static SheetLine line(Trainee trainee, List<Stored> all) {
        List<RollStanding.Claimed> claims = all.stream().map(Stored::claimed).toList();
        Map<UUID, SheetLine.Made> made = new HashMap<>();
        for (Stored one : all) {
            SheetLine.Made mark = one.made();
            if (mark != null) {
                made.put(mark.id(), mark);
            }
        }
        List<SheetLine.Made> open =
                RollStanding.open(claims).stream()
                        .filter(one -> made.containsKey(one.claim().id()))
                        .map(one -> made.get(one.claim().id()))
                        .sorted(Comparator.comparing(SheetLine.Made::at).reversed())
                        .toList();
        SheetLine.Made standing =
                RollStanding.of(claims).map(stands -> made.get(stands.id())).orElse(null);
        return new SheetLine(trainee, standing, open);
    }

    private Map<TraineeId, List<Stored>> marks(SessionId session) {
        Map<UUID, Set<UUID>> settles = settles(session);
        Map<TraineeId, List<Stored>> marks = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT m.*, COALESCE(t.merged_into, t.id) AS who FROM attendance_mark m
                        JOIN trainee t ON t.id = m.trainee_id WHERE m.session_id = ?
                        """)
                .param(session.value())
                .query(row -> {
                    marks.computeIfAbsent(
                                    new TraineeId(row.getObject("who", UUID.class)),
                                    any -> new ArrayList<>())
                            .add(stored(row, settles));
                });
        return marks;
    }

    private Map<UUID, Set<UUID>> settles(SessionId session) {
        Map<UUID, Set<UUID>> settles = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT d.by_mark, d.mark_id FROM mark_settled d
                        JOIN attendance_mark m ON m.id = d.by_mark WHERE m.session_id = ?
                        """)
                .param(session.value())
                .query(row -> {
                    settles.computeIfAbsent(
                                    row.getObject("by_mark", UUID.class),
                                    any -> new LinkedHashSet<>())
                            .add(row.getObject("mark_id", UUID.class));
                });
        return settles;
    }

    private static Stored stored(ResultSet row, Map<UUID, Set<UUID>> settles) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String state = row.getString("state");
        Mark mark = state == null ? null : Mark.valueOf(state);
        RollStanding.Claimed claimed =
                new RollStanding.Claimed(
                        new Standing.Claim(
                                id,
                                row.getObject("corrects", UUID.class),
                                DatabaseTime.read(row, "at")),
                        mark,
                        settles.getOrDefault(id, Set.of()));
        return new Stored(
                claimed,
                mark == null
                        ? null
                        : new SheetLine.Made(
                                id,
                                mark,
                                row.getObject("minutes", Integer.class),
                                row.getString("note"),
                                How.valueOf(row.getString("how")),
                                new PersonId(row.getObject("author", UUID.class)),
                                DatabaseTime.read(row, "at")));
    }

    private static String given(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
