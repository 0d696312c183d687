package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.enrolment.LinkData;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.VietnameseDates;

/** The organiser writes down that somebody without an account asked to be erased. */
final class ErasureAskedDialog extends FormDialog {

    private final transient LinkData data;
    private final ClassId id;
    private final TraineeId trainee;
    private final DatePicker received =
            VietnameseDates.datePicker(getTranslation("accounts.dataRequests.received"));

    ErasureAskedDialog(LinkData data, ClassId id, TraineeId trainee, String name) {
        super("");
        this.data = data;
        this.id = id;
        this.trainee = trainee;
        setHeaderTitle(getTranslation("training.trainee.takeDown.title", name));
        add(new Paragraph(getTranslation("training.trainee.takeDown.text")));
        data.askedBy(id, trainee).stream()
                .filter(asked -> asked.answeredAt() == null)
                .forEach(asked ->
                        add(
                                new Paragraph(
                                        getTranslation(
                                                "training.trainee.takeDown.open",
                                                VietnamTime.date(asked.answerDue())))));
        add(received);
        endWith(new Button(getTranslation("training.trainee.takeDown"), event -> keep()));
    }

    private void keep() {
        received.setErrorMessage(getTranslation("uikit.date.required"));
        received.setInvalid(received.isEmpty());
        if (received.isEmpty()) {
            return;
        }
        var asked = data.takeDown(id, trainee, received.getValue());
        close();
        Toast.done(
                getTranslation(
                        "training.trainee.takeDown.kept", VietnamTime.date(asked.answerDue())));
    }
}
