package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.VietnameseDates;

/** Asks for the last day of a role, or takes it away. */
final class RoleEndDialog extends FormDialog {

    private final DatePicker day =
            VietnameseDates.datePicker(getTranslation("accounts.role.lastDay"));

    /**
     * A dialog.
     *
     * @param words the role, as people say it
     * @param present the last day that is set; null when none
     * @param onDay called with the chosen day, or null for no end
     */
    RoleEndDialog(
            String words,
            @Nullable LocalDate present,
            LocalDate today,
            Consumer<@Nullable LocalDate> onDay) {
        super(words);
        day.setMin(today);
        day.setValue(present);
        day.setWidthFull();
        day.setHelperText(getTranslation("accounts.role.lastDayHint"));
        add(new Paragraph(getTranslation("accounts.role.lastDayText")), day);
        if (present != null) {
            getFooter()
                    .add(
                            new Button(
                                    getTranslation("accounts.role.noEnd"),
                                    event -> {
                                        close();
                                        onDay.accept(null);
                                    }));
        }
        endWith(
                new Button(
                        getTranslation("accounts.role.setEnd"),
                        event -> {
                            LocalDate chosen = day.getValue();
                            day.setErrorMessage(getTranslation("accounts.role.lastDayBad"));
                            day.setInvalid(chosen == null || chosen.isBefore(today));
                            if (chosen != null && !day.isInvalid()) {
                                close();
                                onDay.accept(chosen);
                            }
                        }));
    }
}
