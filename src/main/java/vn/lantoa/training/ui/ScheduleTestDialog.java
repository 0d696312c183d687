package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.tests.TestKind;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.VietnameseDates;

/** When a test opens by itself on the phones that hold it, and when it closes. */
final class ScheduleTestDialog extends FormDialog {

    private final transient Scheduled scheduled;
    private final DateTimePicker opens =
            VietnameseDates.dateTimePicker(getTranslation("training.tests.opens"));
    private final DateTimePicker closes =
            VietnameseDates.dateTimePicker(getTranslation("training.tests.closes"));

    /** Takes the chosen times. */
    interface Scheduled {

        /**
         * Plans them.
         *
         * @param until null when somebody is going to close it
         * @return whether they were taken
         */
        boolean at(Instant from, @Nullable Instant until);
    }

    ScheduleTestDialog(TestKind kind, Scheduled scheduled) {
        super(I18NProvider.translate(kind.key()));
        this.scheduled = scheduled;
        opens.setErrorMessage(getTranslation("training.tests.opens.missing"));
        Div fields =
                new Div(
                        new Paragraph(getTranslation("training.tests.schedule.hint")),
                        opens,
                        closes);
        fields.addClassName("lt-form");
        add(fields);
        endWith(new Button(getTranslation("training.tests.schedule"), event -> save()));
    }

    private void save() {
        LocalDateTime from = opens.getValue();
        LocalDateTime until = closes.getValue();
        opens.setInvalid(from == null);
        if (from != null
                && scheduled.at(
                        VietnamTime.instant(from),
                        until == null ? null : VietnamTime.instant(until))) {
            close();
        }
    }
}
