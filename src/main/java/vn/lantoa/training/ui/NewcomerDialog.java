package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.I18NProvider;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.Newcomer;
import vn.lantoa.uikit.FormDialog;

/** Puts somebody without an account into a class; stays open for the next one. */
final class NewcomerDialog extends FormDialog {

    private final transient EnrolmentPieces pieces;
    private final TrainingClass one;
    private final SerializableRunnable changed;
    private final NewcomerFields fields;

    NewcomerDialog(EnrolmentPieces pieces, TrainingClass one, SerializableRunnable changed) {
        super(I18NProvider.translate("training.participants.newcomer"));
        this.pieces = pieces;
        this.one = one;
        this.changed = changed;
        fields = new NewcomerFields(pieces.places(), true);
        add(new Paragraph(getTranslation("training.newcomer.text")), fields);
        endWith(new Button(getTranslation("training.putIn.do"), event -> put()));
    }

    private void put() {
        fields.read().ifPresent(this::put);
    }

    private void put(Newcomer newcomer) {
        ParticipantWords.say(pieces.enrolments().putIn(one.id(), newcomer));
        fields.next();
        changed.run();
    }
}
