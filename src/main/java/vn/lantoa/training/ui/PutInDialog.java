package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.enrolment.EnrolmentAnswer;
import vn.lantoa.training.enrolment.Step;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;

/** Puts somebody with an account into a class, or invites them; stays open for the next one. */
final class PutInDialog extends FormDialog {

    private final transient EnrolmentPieces pieces;
    private final TrainingClass one;
    private final SerializableRunnable changed;
    private final PeoplePicker person;
    private final ComboBox<TargetGroup> audience =
            new ComboBox<>(getTranslation("training.audience"));
    private final RadioButtonGroup<Step> step =
            new RadioButtonGroup<>(getTranslation("training.putIn.how"));

    PutInDialog(EnrolmentPieces pieces, TrainingClass one, SerializableRunnable changed) {
        super(I18NProvider.translate("training.participants.add"));
        this.pieces = pieces;
        this.one = one;
        this.changed = changed;
        person =
                new PeoplePicker(
                        pieces.people(), pieces.places(), getTranslation("training.putIn.person"));
        person.setRequiredIndicatorVisible(true);
        person.setErrorMessage(getTranslation("training.putIn.person.missing"));
        audience.setItems(TargetGroup.values());
        audience.setItemLabelGenerator(each -> getTranslation(each.key()));
        audience.setClearButtonVisible(true);
        step.setItems(List.of(Step.PUT_IN, Step.INVITE));
        step.setItemLabelGenerator(each ->
                getTranslation(
                        each == Step.INVITE ? "training.putIn.invite" : "training.putIn.now"));
        step.setValue(Step.PUT_IN);
        Div fields = new Div(person, audience, step);
        fields.addClassName("lt-form");
        add(new Paragraph(getTranslation("training.putIn.text")), fields);
        endWith(new Button(getTranslation("training.putIn.do"), event -> put()));
    }

    private void put() {
        PersonRow chosen = person.getValue();
        person.setInvalid(chosen == null);
        if (chosen == null) {
            return;
        }
        EnrolmentAnswer answer =
                step.getValue() == Step.INVITE
                        ? pieces.enrolments().invite(one.id(), chosen.id(), audience.getValue())
                        : pieces.enrolments().putIn(one.id(), chosen.id(), audience.getValue());
        ParticipantWords.say(answer);
        warn(chosen);
        person.clear();
        // empty for the next one, which is no fault
        person.setInvalid(false);
        person.focus();
        changed.run();
    }

    /** Two classes at one time are the organiser's and the person's to weigh. */
    private void warn(PersonRow chosen) {
        pieces.clashes()
                .of(one.id(), List.of(chosen.id()))
                .getOrDefault(chosen.id(), List.of())
                .forEach(clash ->
                        Toast.problem(
                                getTranslation(
                                        "training.clash.of",
                                        chosen.name(),
                                        clash.name(),
                                        VietnamTime.dateTime(clash.start()))));
    }
}
