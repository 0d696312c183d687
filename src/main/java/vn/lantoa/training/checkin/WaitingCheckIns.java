package vn.lantoa.training.checkin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.Trainees;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollAnswer;
import vn.lantoa.training.roll.RollAnswer.Refused;
import vn.lantoa.training.roll.RollBook;
import vn.lantoa.training.roll.RollDesk;

/**
 * Check-ins at the desk that wait for a word of a trainer: who may see those who take part reads
 * them, who may take the roll says how it was. What is not the person's ends in an {@link
 * AccessDeniedException}.
 */
@Service
@Transactional
public class WaitingCheckIns {

    private final CheckInStore store;
    private final ClassSessions sessions;
    private final Classes classes;
    private final ClassScope scope;
    private final Trainees trainees;
    private final RollDesk desk;
    private final RollBook book;

    WaitingCheckIns(
            CheckInStore store,
            ClassSessions sessions,
            Classes classes,
            ClassScope scope,
            Trainees trainees,
            RollDesk desk,
            RollBook book) {
        this.store = store;
        this.sessions = sessions;
        this.classes = classes;
        this.scope = scope;
        this.trainees = trainees;
        this.desk = desk;
        this.book = book;
    }

    /**
     * Somebody who checked in and is not counted yet.
     *
     * @param at when, by the server's clock as far as their phone knew it
     */
    public record Waiting(Trainee trainee, Instant at, CheckInDoubt doubt)
            implements Serializable {}

    /** Those who wait in a session, the first to check in first. */
    @Transactional(readOnly = true)
    public List<Waiting> of(SessionId id) {
        ClassSession session = session(id);
        if (!scope.maySeePeople(classes.known(session.classId()).orElseThrow())) {
            throw new AccessDeniedException("session " + id + " is out of reach");
        }
        return in(session).stream()
                .flatMap(one ->
                        trainees
                                .find(one.trainee())
                                .map(who -> new Waiting(who, one.at(), one.doubt()))
                                .stream())
                .toList();
    }

    /** Says whether somebody who waits was there; refused when a mark has said so meanwhile. */
    public RollAnswer decide(SessionId id, TraineeId trainee, boolean there) {
        ClassSession session = session(id);
        if (!desk.mayMark(classes.known(session.classId()).orElseThrow())) {
            throw new AccessDeniedException("session " + id + " is out of reach");
        }
        // whoever marks or checks in waits, so that two people never both decide
        book.hold(id);
        Optional<CheckInStore.Waits> open =
                in(session).stream().filter(one -> one.trainee().equals(trainee)).findFirst();
        return open.isEmpty()
                ? new Refused("training.roll.refused.decided")
                : desk.decide(id, trainee, there ? Mark.PRESENT : Mark.ABSENT);
    }

    private List<CheckInStore.Waits> in(ClassSession session) {
        return store.waiting(Set.of(session.classId().value())).stream()
                .filter(one -> one.session().equals(session.id()))
                .toList();
    }

    private ClassSession session(SessionId id) {
        return sessions.known(id)
                .orElseThrow(() -> new AccessDeniedException("no such session: " + id));
    }
}
