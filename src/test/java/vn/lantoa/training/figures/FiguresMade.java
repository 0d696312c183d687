package vn.lantoa.training.figures;

import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;

/** Two classes of one course with people who came, some to both; leaves nobody signed in. */
@Component
public class FiguresMade {

    private final ClassesMade made;
    private final Classes classes;
    private final ClassSessions sessions;
    private final Trainees trainees;
    private final Acting acting;
    private final JdbcClient jdbc;
    private final Clock clock;

    FiguresMade(
            ClassesMade made,
            Classes classes,
            ClassSessions sessions,
            Trainees trainees,
            Acting acting,
            JdbcClient jdbc,
            Clock clock) {
        this.made = made;
        this.classes = classes;
        this.sessions = sessions;
        this.trainees = trainees;
        this.acting = acting;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was made; {@code account} and the guests came to both classes. */
    public record Two(
            ClassesMade.Made first,
            TrainingClass second,
            List<ClassSession> secondSessions,
            Person account) {}

    /**
     * Two classes of two sessions. First: a woman with an account at both sessions, a man without
     * one at the morning, a guest with a phone number at both, somebody of another province at
     * none, and somebody invited who never answered. Second: the same three, all at the morning,
     * the guests' names typed in another way.
     */
    public Two two() {
        ClassesMade.Made first = made.announced(KHE_SANH);
        acting.as(first.organiser());
        LocalDate next = DAY.plusDays(1);
        TrainingClass draft =
                done(
                        classes.create(
                                made.plan(
                                        first.one().plan().course(),
                                        KHE_SANH,
                                        next,
                                        first.trainer())));
        TrainingClass ready =
                done(
                        sessions.add(
                                draft.id(),
                                List.of(
                                        new ClassSessions.Slot(
                                                "", next.atTime(8, 0), next.atTime(11, 0)),
                                        new ClassSessions.Slot(
                                                "", next.atTime(14, 0), next.atTime(16, 30)))));
        TrainingClass second = done(classes.announce(ready.id(), ready.version()));
        List<ClassSession> later = sessions.of(second.id());
        Person account = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.nobody();
        List<ClassSession> early = first.sessions();
        Trainee woman = made.enrolled(first.one(), account);
        came(woman, early.get(0), early.get(1));
        came(guest(first.one(), "Hồ Văn Ba", null, KHE_SANH), early.get(0));
        came(
                guest(first.one(), "Hồ Văn Bốn", "+84912345678", KHE_SANH),
                early.get(0),
                early.get(1));
        guest(first.one(), "Lò Văn Năm", null, DIEN_BIEN);
        invited(first.one());
        came(made.enrolled(second, account), later.get(0));
        came(guest(second, "ho van ba", null, KHE_SANH), later.get(0));
        came(guest(second, "Bốn", "+84912345678", KHE_SANH), later.get(0));
        return new Two(first, second, later, account);
    }

    /** A mark "present" in each of these sessions. */
    public void came(Trainee trainee, ClassSession... to) {
        for (ClassSession session : to) {
            UUID mark = Uuid7.next();
            jdbc.sql(
                            """
                            INSERT INTO attendance_mark
                                (id, session_id, trainee_id, state, how, author, at, received_at)
                            VALUES (:id, :session, :trainee, 'PRESENT', 'TAP', :author, :now, :now)
                            """)
                    .param("id", mark)
                    .param("session", session.id().value())
                    .param("trainee", trainee.id().value())
                    .param("author", Uuid7.next())
                    .param("now", DatabaseTime.of(clock.instant()))
                    .update();
            jdbc.sql(
                            """
                            INSERT INTO attendance
                                (session_id, trainee_id, mark_id, state, differing)
                            VALUES (?, ?, ?, 'PRESENT', FALSE)
                            """)
                    .params(session.id().value(), trainee.id().value(), mark)
                    .update();
        }
    }

    /** Somebody without an account or a number whom the trainer wrote down in the hall. */
    public Trainee walkIn(TrainingClass one, String name) {
        return guest(one, name, null, KHE_SANH);
    }

    private Trainee guest(TrainingClass one, String name, @Nullable String phone, UnitId unit) {
        return trainee(one, null, name, phone, unit, TraineeState.ENROLLED, TraineeOrigin.WALK_IN);
    }

    private void invited(TrainingClass one) {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        trainee(
                one,
                person.id(),
                "",
                null,
                KHE_SANH,
                TraineeState.INVITED,
                TraineeOrigin.INVITATION);
    }

    private Trainee trainee(
            TrainingClass one,
            @Nullable PersonId person,
            String name,
            @Nullable String phone,
            UnitId unit,
            TraineeState state,
            TraineeOrigin origin) {
        Trainee trainee =
                new Trainee(
                        TraineeId.next(),
                        one.id(),
                        person,
                        name,
                        phone,
                        unit,
                        person == null ? Sex.MALE : null,
                        person == null ? TargetGroup.OTHERS : null,
                        state,
                        origin,
                        clock.instant(),
                        null);
        trainees.insert(trainee, clock.instant());
        return trainee;
    }
}
