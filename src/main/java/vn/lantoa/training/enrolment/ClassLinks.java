package vn.lantoa.training.enrolment;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Enrolling;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TraineeOrigin;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;

/**
 * The link of a class, by which people without an account enrol, and the private link each of them
 * gets to look at their part again. Whoever holds a link may do just that; nobody is signed in.
 */
@Service
@Transactional
public class ClassLinks {

    /** More do not come to one class within an hour, unless somebody plays with the link. */
    static final int MOST_AN_HOUR = 600;

    /**
     * Version of the notice that people read before they enrol ({@code training.join.text}); raised
     * when it changes in substance. Which one it was is kept.
     */
    static final int NOTICE = 1;

    private final JdbcClient jdbc;
    private final Seating seating;
    private final SeatStore store;
    private final Enrolments enrolments;
    private final Classes classes;
    private final Trainees trainees;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final Clock clock;

    ClassLinks(
            JdbcClient jdbc,
            Seating seating,
            SeatStore store,
            Enrolments enrolments,
            Classes classes,
            Trainees trainees,
            ClassScope scope,
            TrainingNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.seating = seating;
        this.store = store;
        this.enrolments = enrolments;
        this.classes = classes;
        this.trainees = trainees;
        this.scope = scope;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a private link opens: the class and the part of its holder. */
    public record Part(TrainingClass one, Trainee trainee) implements Serializable {}

    /**
     * What enrolling by the link brought.
     *
     * @param token of the private link, shown this once
     */
    public record Joined(Part part, LinkToken token) implements Serializable {}

    /** Makes the class's link; one that was made before ends. The organiser sees it this once. */
    public LinkToken make(ClassId id) {
        TrainingClass one = editable(id);
        if (one.plan().enrolling() != Enrolling.LINK) {
            throw new IllegalArgumentException("not a class with a link");
        }
        LinkToken token = LinkToken.next();
        jdbc.sql(
                        """
                        INSERT INTO class_link (class_id, token_hash, made_at) VALUES (:id, :hash, :now)
                        ON DUPLICATE KEY UPDATE token_hash = :hash, made_at = :now
                        """)
                .param("id", id.value())
                .param("hash", token.hash())
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        notices.classChanged("class.link-made", id, one.plan().unit(), Map.of());
        return token;
    }

    /** Ends the class's link; private links stay. */
    public void end(ClassId id) {
        TrainingClass one = editable(id);
        jdbc.sql("DELETE FROM class_link WHERE class_id = ?").param(id.value()).update();
        notices.classChanged("class.link-ended", id, one.plan().unit(), Map.of());
    }

    /** When the link that works was made; empty without one. */
    @Transactional(readOnly = true)
    public Optional<Instant> made(ClassId id) {
        editable(id);
        return jdbc.sql("SELECT made_at FROM class_link WHERE class_id = ?")
                .param(id.value())
                .query((row, number) -> DatabaseTime.read(row, "made_at"))
                .optional();
    }

    /** The class that a link opens, while it is announced and open by link. */
    @Transactional(readOnly = true)
    public Optional<TrainingClass> open(LinkToken token) {
        return jdbc.sql("SELECT class_id FROM class_link WHERE token_hash = ?")
                .param(token.hash())
                .query((row, number) -> new ClassId(row.getObject("class_id", UUID.class)))
                .optional()
                .flatMap(classes::known)
                .filter(one -> one.status() == ClassStatus.ANNOUNCED)
                .filter(one -> one.plan().enrolling() == Enrolling.LINK);
    }

    /** Whether who enrols now by the link is too late. */
    @Transactional(readOnly = true)
    public boolean isLate(TrainingClass one) {
        return enrolments.isLate(one, clock.instant());
    }

    /**
     * Enrols somebody by the class's link.
     *
     * @return the refusal when it rests, or what they hold; empty when the link works no more
     */
    public Optional<JoinAnswer> join(LinkToken token, Newcomer newcomer) {
        return open(token).map(one -> join(one, newcomer));
    }

    private JoinAnswer join(TrainingClass one, Newcomer newcomer) {
        Instant now = clock.instant();
        // one after the other, so that everybody counts who came before
        classes.lock(one.id());
        int came = store.came(one.id(), TraineeOrigin.LINK, now.minus(Duration.ofHours(1)));
        if (came >= MOST_AN_HOUR) {
            return new JoinAnswer.Refused(EnrolmentRefusal.TOO_MANY);
        }
        TraineeId id = TraineeId.next();
        Step step = enrolments.isLate(one, now) ? Step.ASK_LATE : Step.ASK;
        EnrolmentAnswer answer =
                seating.take(
                        one.id(), new Who.Stranger(id, newcomer), step, TraineeOrigin.LINK, now);
        return switch (answer) {
            case EnrolmentAnswer.Refused(EnrolmentRefusal why) -> new JoinAnswer.Refused(why);
            case EnrolmentAnswer.Stands stands -> {
                LinkToken own = LinkToken.next();
                jdbc.sql(
                                """
                                INSERT INTO trainee_link (trainee_id, token_hash, notice, notice_at)
                                VALUES (?, ?, ?, ?)
                                """)
                        .params(stands.trainee().value(), own.hash(), NOTICE, DatabaseTime.of(now))
                        .update();
                Part part = new Part(one, trainees.find(id).orElseThrow());
                yield new JoinAnswer.In(new Joined(part, own));
            }
        };
    }

    /** The part that a private link opens. */
    @Transactional(readOnly = true)
    public Optional<Part> part(LinkToken token) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(t.merged_into, t.id) AS id FROM trainee_link l
                        JOIN trainee t ON t.id = l.trainee_id WHERE l.token_hash = ?
                        """)
                .param(token.hash())
                .query((row, number) -> new TraineeId(row.getObject("id", UUID.class)))
                .optional()
                .flatMap(trainees::find)
                .flatMap(trainee ->
                        classes.known(trainee.classId()).map(one -> new Part(one, trainee)));
    }

    /** The holder of a private link says whether they come; empty when it works no more. */
    public Optional<EnrolmentAnswer> say(LinkToken token, boolean going) {
        return part(token)
                .map(part -> {
                    Instant now = clock.instant();
                    boolean late = enrolments.isLate(part.one(), now);
                    Step step = going ? (late ? Step.ASK_LATE : Step.ASK) : Step.LEAVE;
                    return seating.take(
                            part.one().id(),
                            new Who.Known(part.trainee().id()),
                            step,
                            TraineeOrigin.LINK,
                            now);
                });
    }

    private TrainingClass editable(ClassId id) {
        TrainingClass one =
                classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        return one;
    }
}
