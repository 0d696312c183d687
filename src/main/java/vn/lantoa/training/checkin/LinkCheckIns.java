package vn.lantoa.training.checkin;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.enrolment.ClassLinks;
import vn.lantoa.training.enrolment.LinkToken;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollHours;
import vn.lantoa.training.roll.RollTimes;

/**
 * Self check-in of people without an account: by their private link, with the code on the trainer's
 * screen, judged by the server's own clock. What they say is kept and counts as what phones send.
 */
@Service
@Transactional
public class LinkCheckIns {

    private final ClassLinks links;
    private final ClassSessions sessions;
    private final CheckInRules rules;
    private final CheckIns checkIns;
    private final CheckInStore store;
    private final RollHours hours;
    private final Clock clock;

    LinkCheckIns(
            ClassLinks links,
            ClassSessions sessions,
            CheckInRules rules,
            CheckIns checkIns,
            CheckInStore store,
            RollHours hours,
            Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.rules = rules;
        this.checkIns = checkIns;
        this.store = store;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * How somebody stands to a session of their class.
     *
     * @param open whether its roll is open now
     * @param mark what stands of them; null when nothing does
     * @param waits whether they checked in and no mark says yet how it was
     */
    public record Part(
            ClassSession session, RollTimes.Open open, @Nullable Mark mark, boolean waits)
            implements Serializable {

        /** Whether they can check in: nothing stands yet, or a trainer has yet to confirm it. */
        public boolean asks() {
            return open == RollTimes.Open.YES && mark == null;
        }
    }

    /** What came of a code. */
    public sealed interface Said extends Serializable {

        /** They stand as present. */
        record Marked() implements Said {}

        /** A trainer has to confirm it. */
        record Waits() implements Said {}

        /**
         * Nothing was kept.
         *
         * @param key translation key of the reason
         */
        record Refused(String key) implements Said {}
    }

    /** The sessions of the holder's class in order of time; none for who is not in it. */
    @Transactional(readOnly = true)
    public List<Part> sessions(LinkToken token) {
        Optional<ClassLinks.Part> part =
                links.part(token).filter(found -> CheckInRules.takesPart(found.trainee()));
        if (part.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return sessions.of(part.get().one().id()).stream()
                .map(session -> part(session, part.get(), now))
                .toList();
    }

    /**
     * Checks the holder of a private link in.
     *
     * @param typed the code as they typed it
     * @return empty when the link works no more
     * @throws AccessDeniedException for a session of another class
     */
    public Optional<Said> say(LinkToken token, SessionId id, String typed) {
        return links.part(token).map(part -> say(part, id, typed));
    }

    private Said say(ClassLinks.Part part, SessionId id, String typed) {
        Trainee trainee = part.trainee();
        ClassSession session =
                sessions.known(id)
                        .filter(found -> found.classId().equals(part.one().id()))
                        .orElseThrow(() -> new AccessDeniedException("not of this class: " + id));
        if (!CheckInRules.takesPart(trainee)) {
            return new Said.Refused("training.checkin.notEnrolled");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var refused = rules.refusal(session, trainee, now);
        if (refused.isPresent()) {
            return new Said.Refused(refused.get().titleKey());
        }
        Optional<String> code = CheckInCode.read(typed);
        if (code.isEmpty()) {
            return new Said.Refused("training.own.checkin.wrong");
        }
        UUID made = Uuid7.next();
        CheckIn said = new CheckIn(made, id, code.get(), now, true, now);
        return switch (checkIns.take(said, part.one(), trainee).orElseThrow()) {
            case COUNTED, REPEATED -> new Said.Marked();
            case UNCONFIRMED -> new Said.Waits();
            case IGNORED -> new Said.Refused("training.checkin.tries");
        };
    }

    private Part part(ClassSession session, ClassLinks.Part part, Instant now) {
        var trainee = part.trainee().id();
        return new Part(
                session,
                hours.of(session.id()).at(now),
                store.standing(session.id(), trainee).orElse(null),
                store.waits(session.id(), trainee));
    }
}
