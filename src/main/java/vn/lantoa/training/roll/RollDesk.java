package vn.lantoa.training.roll;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.roll.RollAnswer.Done;
import vn.lantoa.training.roll.RollAnswer.Refused;

/**
 * Rolls at the desk: who may see those who take part reads the sheet; who may take the roll types a
 * paper sheet in, decides between differing marks, closes the roll and opens it again. What is not
 * the person's ends in an {@link AccessDeniedException}.
 */
@Service
@Transactional
public class RollDesk {

    private final RollSheets sheets;
    private final RollQueries queries;
    private final RollBook book;
    private final Classes classes;
    private final ClassScope scope;
    private final Access access;
    private final Clock clock;

    RollDesk(
            RollSheets sheets,
            RollQueries queries,
            RollBook book,
            Classes classes,
            ClassScope scope,
            Access access,
            Clock clock) {
        this.sheets = sheets;
        this.queries = queries;
        this.book = book;
        this.classes = classes;
        this.scope = scope;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A line of a paper sheet.
     *
     * @param minutes how late, where somebody wrote it down
     */
    public record OnPaper(
            TraineeId trainee, Mark state, @Nullable Integer minutes, @Nullable String note)
            implements Serializable {}

    /** The sheet of a session: those with a seat and whoever was marked, by given name. */
    @Transactional(readOnly = true)
    public List<SheetLine> lines(SessionId id) {
        RollQueries.Unit session = session(id);
        if (!scope.maySeePeople(classOf(session))) {
            throw new AccessDeniedException("session " + id + " is out of reach");
        }
        return sheets.lines(session.classId(), id);
    }

    /** Whether the signed-in person may mark in this class. */
    @Transactional(readOnly = true)
    public boolean mayMark(TrainingClass one) {
        return access.current().filter(me -> scope.mayTeach(me.id(), one)).isPresent();
    }

    /** Why nobody can mark in the session now; empty while its roll is open. */
    @Transactional(readOnly = true)
    public Optional<String> shut(SessionId id) {
        RollQueries.Unit session = session(id);
        return shut(session, classOf(session)).map(Refused::key);
    }

    /** Takes lines of a paper sheet in, all or none; they stand in place of what was marked. */
    public RollAnswer onPaper(SessionId id, List<OnPaper> lines) {
        RollQueries.Unit session = markable(id);
        Optional<Refused> no = shut(session, classOf(session));
        if (no.isPresent()) {
            return no.get();
        }
        List<SheetLine> sheet = sheets.lines(session.classId(), id);
        book.record(
                lines.stream()
                        .map(line ->
                                mark(
                                        line.trainee(),
                                        of(sheet, line.trainee()).open(),
                                        id,
                                        line.state(),
                                        line.minutes(),
                                        line.note(),
                                        How.PAPER))
                        .toList());
        return new Done();
    }

    /** Decides for one of several marks that differ; the others count no more. */
    public RollAnswer confirm(SessionId id, TraineeId trainee, UUID chosen) {
        RollQueries.Unit session = markable(id);
        SheetLine line = of(sheets.lines(session.classId(), id), trainee);
        Optional<SheetLine.Made> made =
                line.open().stream().filter(one -> one.id().equals(chosen)).findFirst();
        if (made.isEmpty()) {
            return new Refused("training.roll.refused.decided");
        }
        SheetLine.Made one = made.get();
        book.record(
                List.of(
                        mark(
                                trainee,
                                line.open(),
                                id,
                                one.state(),
                                one.minutes(),
                                one.note(),
                                How.CONFIRM)));
        return new Done();
    }

    /** Says how it was with somebody of the class whom no mark counts yet, enrolled or not. */
    public RollAnswer decide(SessionId id, TraineeId trainee, Mark state) {
        RollQueries.Unit session = markable(id);
        Optional<Refused> no = shut(session, classOf(session));
        if (no.isPresent()) {
            return no.get();
        }
        if (queries.classOf(trainee).filter(session.classId()::equals).isEmpty()) {
            throw new AccessDeniedException("not in this class: " + trainee);
        }
        List<SheetLine.Made> open =
                sheets.lines(session.classId(), id).stream()
                        .filter(line -> line.trainee().id().equals(trainee))
                        .flatMap(line -> line.open().stream())
                        .toList();
        book.record(List.of(mark(trainee, open, id, state, null, null, How.CONFIRM)));
        return new Done();
    }

    /** Closes the roll now. */
    public RollAnswer close(SessionId id) {
        markable(id);
        book.change(Uuid7.next(), id, false, null, me(), now());
        return new Done();
    }

    /** Opens the roll again, for a day. */
    public RollAnswer reopen(SessionId id, String reason) {
        RollQueries.Unit session = markable(id);
        if (reason.isBlank()) {
            return new Refused("training.roll.refused.reason");
        }
        if (shut(session, classOf(session))
                .filter(no -> no.key().equals("training.roll.refused.cancelled"))
                .isPresent()) {
            return new Refused("training.roll.refused.cancelled");
        }
        book.change(Uuid7.next(), id, true, reason.strip(), me(), now());
        return new Done();
    }

    /** A mark of the signed-in person in place of all that is open. */
    private RollMark mark(
            TraineeId trainee,
            List<SheetLine.Made> open,
            SessionId id,
            Mark state,
            @Nullable Integer minutes,
            @Nullable String note,
            How how) {
        Set<UUID> settles = new LinkedHashSet<>();
        open.forEach(one -> settles.add(one.id()));
        return new RollMark(
                Uuid7.next(), id, trainee, state, minutes, note, how, null, settles, me(), now());
    }

    private static SheetLine of(List<SheetLine> sheet, TraineeId trainee) {
        return sheet.stream()
                .filter(line -> line.trainee().id().equals(trainee))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("not on this sheet: " + trainee));
    }

    private Optional<Refused> shut(RollQueries.Unit session, TrainingClass one) {
        if (one.status() == ClassStatus.DRAFT) {
            return Optional.of(new Refused("training.roll.refused.draft"));
        }
        return switch (queries.times(session).at(now())) {
            case YES -> Optional.empty();
            case TOO_EARLY -> Optional.of(new Refused("training.roll.refused.notYet"));
            case CLOSED -> Optional.of(new Refused("training.roll.refused.shut"));
            case CANCELLED -> Optional.of(new Refused("training.roll.refused.cancelled"));
        };
    }

    private RollQueries.Unit markable(SessionId id) {
        RollQueries.Unit session = session(id);
        if (!mayMark(classOf(session))) {
            throw new AccessDeniedException("session " + id + " is out of reach");
        }
        return session;
    }

    private RollQueries.Unit session(SessionId id) {
        return queries.session(id)
                .orElseThrow(() -> new AccessDeniedException("no such session: " + id));
    }

    private TrainingClass classOf(RollQueries.Unit session) {
        return classes.known(session.classId()).orElseThrow();
    }

    private PersonId me() {
        return access.require().id();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
