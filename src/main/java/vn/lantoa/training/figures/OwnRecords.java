package vn.lantoa.training.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.figures.OwnRecord.Taught;
import vn.lantoa.training.figures.OwnRecord.Took;
import vn.lantoa.training.roll.Attendance;

/** Everybody's own record, for nobody else. Drafts and cancelled classes stand in none. */
@Service
@Transactional(readOnly = true)
public class OwnRecords {

    private final Access access;
    private final Classes classes;
    private final ClassSessions sessions;
    private final Trainees trainees;
    private final Attendance attendance;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnRecords(
            Access access,
            Classes classes,
            ClassSessions sessions,
            Trainees trainees,
            Attendance attendance,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.classes = classes;
        this.sessions = sessions;
        this.trainees = trainees;
        this.attendance = attendance;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The signed-in person's. */
    public OwnRecord mine() {
        PersonId me = access.require().id();
        Comparator<TrainingClass> latest =
                Comparator.comparing((TrainingClass one) -> one.plan().firstDay()).reversed();
        List<Taught> taught =
                jdbc
                        .sql("SELECT class_id FROM class_trainer WHERE person_id = ?")
                        .param(me.value())
                        .query((row, number) -> new ClassId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .flatMap(this::open)
                        .map(this::taught)
                        .sorted(Comparator.comparing(Taught::one, latest))
                        .toList();
        List<Took> took =
                trainees.of(me).stream()
                        .flatMap(part -> open(part.classId()).map(one -> took(one, part)))
                        .sorted(Comparator.comparing(Took::one, latest))
                        .toList();
        return new OwnRecord(taught, took);
    }

    private Taught taught(TrainingClass one) {
        LocalDateTime now = VietnamTime.local(clock.instant());
        List<ClassSession> over =
                sessions.of(one.id()).stream()
                        .filter(session -> !session.cancelled() && !session.end().isAfter(now))
                        .toList();
        return new Taught(
                one,
                over.size(),
                over.stream()
                        .mapToLong(session ->
                                Duration.between(session.start(), session.end()).toMinutes())
                        .sum(),
                (int)
                        attendance.of(one.id()).values().stream()
                                .filter(sessions -> sessions.attended() > 0)
                                .count());
    }

    private Took took(TrainingClass one, Trainee part) {
        return new Took(one, part.state(), attendance.of(one.id()).get(part.id()));
    }

    private Stream<TrainingClass> open(ClassId id) {
        return classes.known(id).stream()
                .filter(one ->
                        one.status() == ClassStatus.ANNOUNCED
                                || one.status() == ClassStatus.FINISHED);
    }
}
