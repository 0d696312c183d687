package vn.lantoa.training.roll;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.lantoa.documents.spi.ImportColumn;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TraineeId;

/**
 * Takes a filled sign-in sheet in from a spreadsheet into one session; the same again adds nothing.
 */
@Component
class SheetImport implements ImportKind<SheetImport.Value> {

    /** Its part of the address. */
    static final String KEY = "diem-danh";

    /** The address' name for the session. */
    static final String SESSION = "buoi";

    private final RollDesk desk;
    private final Classes classes;
    private final ClassSessions sessions;
    private final Places places;

    SheetImport(RollDesk desk, Classes classes, ClassSessions sessions, Places places) {
        this.desk = desk;
        this.classes = classes;
        this.sessions = sessions;
        this.places = places;
    }

    /** What is written for a row. */
    record Value(RollDesk.OnPaper line) implements Serializable {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String titleKey() {
        return "training.onPaper.title";
    }

    @Override
    public Sentence intro(ImportContext context) {
        ClassSession one = session(context).orElseThrow();
        return Sentence.of(
                "training.onPaper.intro", one.number(), VietnamTime.dateTime(one.start()));
    }

    @Override
    public boolean allowed(ImportContext context) {
        return session(context)
                .flatMap(one -> classes.known(one.classId()))
                .filter(desk::mayMark)
                .isPresent();
    }

    @Override
    public List<ImportColumn> columns() {
        return SheetColumns.ALL;
    }

    @Override
    public List<RowCheck<Value>> check(List<ImportRow> rows, ImportContext context) {
        SessionId id = session(context).orElseThrow().id();
        Optional<String> shut = desk.shut(id);
        SheetMatch match = new SheetMatch(desk.lines(id), places);
        Map<TraineeId, Integer> seen = new HashMap<>();
        List<RowCheck<Value>> all = new ArrayList<>();
        for (ImportRow row : rows) {
            all.add(
                    shut.map(key ->
                                    RowCheck.<Value>wrong(
                                            row.text(SheetColumns.NAME), List.of(Sentence.of(key))))
                            .orElseGet(() -> check(row, match, seen)));
            context.progress().accept(all.size());
        }
        return all;
    }

    private RowCheck<Value> check(ImportRow row, SheetMatch match, Map<TraineeId, Integer> seen) {
        String name = row.text(SheetColumns.NAME);
        if (name.isEmpty()) {
            return RowCheck.wrong("", List.of(Sentence.of("training.onPaper.name.missing")));
        }
        List<SheetLine> found = match.find(name, row.text(SheetColumns.UNIT));
        if (found.size() != 1) {
            return RowCheck.wrong(
                    name,
                    List.of(
                            found.isEmpty()
                                    ? Sentence.of("training.onPaper.nobody", name)
                                    : Sentence.of("training.onPaper.several", found.size(), name)));
        }
        SheetLine line = found.getFirst();
        Integer earlier = seen.putIfAbsent(line.trainee().id(), row.number());
        if (earlier != null) {
            return RowCheck.wrong(name, List.of(Sentence.of("training.onPaper.twice", earlier)));
        }
        if (row.blank(SheetColumns.STATE)) {
            return RowCheck.same(name);
        }
        Optional<Mark> mark = SheetMatch.mark(row.text(SheetColumns.STATE));
        if (mark.isEmpty()) {
            return RowCheck.wrong(
                    name,
                    List.of(Sentence.of("training.onPaper.unknown", row.text(SheetColumns.STATE))));
        }
        Optional<Sentence> fault = fault(row, mark.get());
        return fault.isPresent()
                ? RowCheck.wrong(name, List.of(fault.get()))
                : compared(row, line, mark.get());
    }

    /** What cannot be taken over as it stands; nothing is dropped or cut unsaid. */
    private static Optional<Sentence> fault(ImportRow row, Mark mark) {
        Optional<Integer> minutes = minutes(row);
        int most = RollMark.MOST_MINUTES;
        if (!row.blank(SheetColumns.MINUTES) && minutes.filter(count -> count <= most).isEmpty()) {
            return Optional.of(
                    Sentence.of(
                            "training.onPaper.minutes.wrong",
                            row.text(SheetColumns.MINUTES),
                            most));
        }
        if (mark != Mark.LATE && minutes.filter(count -> count > 0).isPresent()) {
            return Optional.of(Sentence.of("training.onPaper.minutes.notLate"));
        }
        return row.text(SheetColumns.NOTE).length() > RollMark.NOTE_LENGTH
                ? Optional.of(Sentence.of("training.onPaper.note.tooLong", RollMark.NOTE_LENGTH))
                : Optional.empty();
    }

    /** A whole number from 0, which says as much as an empty cell. */
    private static Optional<Integer> minutes(ImportRow row) {
        return row.number(SheetColumns.MINUTES)
                .filter(number -> number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .map(number -> number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue());
    }

    private static RowCheck<Value> compared(ImportRow row, SheetLine line, Mark mark) {
        Integer minutes = minutes(row).filter(count -> count > 0).orElse(null);
        String note = row.blank(SheetColumns.NOTE) ? null : row.text(SheetColumns.NOTE);
        String preview = line.trainee().name();
        SheetLine.Made before = line.standing();
        if (before == null) {
            return RowCheck.added(preview, value(line, mark, minutes, note));
        }
        if (before.state() != mark || line.differing()) {
            return RowCheck.changed(
                    preview, value(line, mark, minutes, note), List.of(replaces(before.state())));
        }
        // an empty cell takes nothing away
        Integer late = minutes == null ? before.minutes() : minutes;
        String said = note == null ? before.note() : note;
        return Objects.equals(late, before.minutes()) && Objects.equals(said, before.note())
                ? RowCheck.same(preview)
                : RowCheck.changed(
                        preview,
                        value(line, mark, late, said),
                        List.of(Sentence.of("training.onPaper.adds")));
    }

    private static Value value(
            SheetLine line, Mark mark, @Nullable Integer minutes, @Nullable String note) {
        return new Value(new RollDesk.OnPaper(line.trainee().id(), mark, minutes, note));
    }

    @Override
    public void apply(List<Value> values, ImportContext context) {
        SessionId id =
                session(context)
                        .orElseThrow(() -> new AccessDeniedException("no such session"))
                        .id();
        if (desk.onPaper(id, values.stream().map(Value::line).toList())
                instanceof RollAnswer.Refused(String key)) {
            throw new IllegalStateException("refused while importing: " + key);
        }
        context.progress().accept(values.size());
    }

    @Override
    public List<Onward> onward(ImportContext context) {
        return session(context)
                .map(one ->
                        List.of(
                                new Onward(
                                        "training.onPaper.onward",
                                        "lop/" + one.classId() + "?muc=diem-danh")))
                .orElse(List.of());
    }

    private Optional<ClassSession> session(ImportContext context) {
        return context.parameter(SESSION).flatMap(SessionId::parse).flatMap(sessions::known);
    }

    private static Sentence replaces(Mark before) {
        return switch (before) {
            case PRESENT -> Sentence.of("training.onPaper.replaces.PRESENT");
            case LATE -> Sentence.of("training.onPaper.replaces.LATE");
            case EXCUSED -> Sentence.of("training.onPaper.replaces.EXCUSED");
            case ABSENT -> Sentence.of("training.onPaper.replaces.ABSENT");
        };
    }
}
