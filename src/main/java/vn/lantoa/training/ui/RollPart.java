package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.checkin.WaitingCheckIns.Waiting;
import vn.lantoa.training.roll.RollAnswer;
import vn.lantoa.training.roll.SheetLine;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** The roll of one session at the desk. */
final class RollPart extends Div {

    private final transient RollPieces pieces;
    private final boolean marks;
    private final Div sheet = new Div();

    /**
     * @param asked the session to open with; without one, or with another class's, the first
     */
    RollPart(RollPieces pieces, TrainingClass one, Optional<SessionId> asked) {
        this.pieces = pieces;
        this.marks = pieces.desk().mayMark(one);
        addClassName("lt-roll");
        List<ClassSession> sessions = pieces.sessions().of(one.id());
        Optional<ClassSession> chosen =
                asked.flatMap(id -> sessions.stream().filter(s -> s.id().equals(id)).findFirst())
                        .or(() -> sessions.stream().filter(s -> !s.cancelled()).findFirst());
        if (chosen.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.CALENDAR,
                            getTranslation("training.sessions.none"),
                            getTranslation("training.sessions.none.hint")));
            return;
        }
        Select<ClassSession> choice = new Select<>();
        choice.setLabel(getTranslation("training.roll.session"));
        choice.setItems(sessions);
        choice.setItemLabelGenerator(this::label);
        choice.setValue(chosen.get());
        choice.addValueChangeListener(event -> show(event.getValue()));
        add(choice, sheet);
        show(chosen.get());
    }

    private String label(ClassSession session) {
        return getTranslation("training.session.number", session.number())
                + ", "
                + VietnameseDates.day(session.start().toLocalDate())
                + ", "
                + Words.hours(session.start(), session.end());
    }

    private void show(ClassSession session) {
        sheet.removeAll();
        List<SheetLine> lines = pieces.desk().lines(session.id());
        Optional<String> shut = pieces.desk().shut(session.id());
        sheet.add(new RollSummary(lines));
        shut.ifPresent(key -> sheet.add(new Callout(Tone.INFO, getTranslation(key))));
        if (marks) {
            sheet.add(steps(session, shut));
        }
        List<SheetLine> open = lines.stream().filter(SheetLine::differing).toList();
        if (!open.isEmpty()) {
            sheet.add(new RollConflicts(pieces, session.id(), open, marks, () -> show(session)));
        }
        List<Waiting> waiting = pieces.waiting().of(session.id());
        if (!waiting.isEmpty()) {
            sheet.add(
                    new RollWaiting(
                            pieces,
                            session.id(),
                            waiting,
                            marks && shut.isEmpty(),
                            () -> show(session)));
        }
        Section all = new Section(new H2(getTranslation("training.roll.sheet")));
        all.addClassName("lt-section");
        all.add(
                new RollRowsList(
                        pieces,
                        session.id(),
                        lines,
                        waiting.stream().map(one -> one.trainee().id()).collect(Collectors.toSet()),
                        marks && shut.isEmpty(),
                        () -> show(session)));
        sheet.add(all);
    }

    private Div steps(ClassSession session, Optional<String> shut) {
        Div bar = new Div();
        bar.addClassName("lt-actions");
        if (shut.isEmpty()) {
            Anchor paper =
                    new Anchor(
                            "nhap/diem-danh?buoi=" + session.id(),
                            getTranslation("training.roll.paper"));
            bar.add(
                    paper,
                    new Button(
                            getTranslation("training.roll.close"),
                            Symbol.LOCK.icon(),
                            event -> {
                                told(pieces.desk().close(session.id()));
                                show(session);
                            }));
        } else if (shut.get().equals("training.roll.refused.shut")) {
            bar.add(
                    new Button(
                            getTranslation("training.roll.reopen"),
                            Symbol.UNDO.icon(),
                            event ->
                                    new ReopenDialog(
                                                    reason -> {
                                                        told(
                                                                pieces.desk()
                                                                        .reopen(
                                                                                session.id(),
                                                                                reason));
                                                        show(session);
                                                    })
                                            .open()));
        }
        return bar;
    }

    private void told(RollAnswer answer) {
        told(answer, this);
    }

    /** Says what came of a step. */
    static void told(RollAnswer answer, com.vaadin.flow.component.Component on) {
        switch (answer) {
            case RollAnswer.Done _ -> Toast.done(on.getTranslation("training.saved"));
            case RollAnswer.Refused no -> Toast.problem(on.getTranslation(no.key()));
        }
    }
}
