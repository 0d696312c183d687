package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.SessionId;
import vn.lantoa.training.roll.Mark;
import vn.lantoa.training.roll.RollDesk;
import vn.lantoa.training.roll.RollMark;
import vn.lantoa.training.roll.SheetLine;
import vn.lantoa.uikit.FormDialog;

/** One line of a paper sheet, typed in at the desk. */
final class PaperMarkDialog extends FormDialog {

    private static final int MOST_MINUTES = 600;

    private final transient RollPieces pieces;
    private final SessionId session;
    private final SheetLine line;
    private final transient Runnable changed;
    private final RadioButtonGroup<Mark> mark = new RadioButtonGroup<>();
    private final IntegerField minutes = new IntegerField(getTranslation("training.roll.minutes"));
    private final TextField note = new TextField(getTranslation("training.roll.note"));

    PaperMarkDialog(RollPieces pieces, SessionId session, SheetLine line, Runnable changed) {
        super(line.trainee().name());
        this.pieces = pieces;
        this.session = session;
        this.line = line;
        this.changed = changed;
        mark.setLabel(getTranslation("training.roll.state"));
        mark.setItems(Mark.values());
        mark.setItemLabelGenerator(one -> getTranslation(one.key()));
        mark.addValueChangeListener(event -> minutes.setVisible(event.getValue() == Mark.LATE));
        minutes.setMin(1);
        minutes.setMax(MOST_MINUTES);
        minutes.setErrorMessage(getTranslation("training.roll.minutes.wrong", MOST_MINUTES));
        note.setMaxLength(RollMark.NOTE_LENGTH);
        show(line.standing());
        Div form = new Div(mark, minutes, note);
        form.addClassName("lt-form");
        add(form);
        endWith(new Button(getTranslation("training.save"), event -> save()));
    }

    private void show(SheetLine.@Nullable Made made) {
        minutes.setVisible(made != null && made.state() == Mark.LATE);
        if (made != null) {
            mark.setValue(made.state());
            minutes.setValue(made.minutes());
            note.setValue(made.note() == null ? "" : made.note());
        }
    }

    private void save() {
        Mark chosen = mark.getValue();
        mark.setErrorMessage(getTranslation("training.roll.state.missing"));
        mark.setInvalid(chosen == null);
        if (chosen == null || minutes.isInvalid()) {
            return;
        }
        close();
        RollPart.told(
                pieces.desk()
                        .onPaper(
                                session,
                                List.of(
                                        new RollDesk.OnPaper(
                                                line.trainee().id(),
                                                chosen,
                                                minutes.getValue(),
                                                note.getValue()))),
                this);
        changed.run();
    }
}
