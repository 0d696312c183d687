package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.registration.Opening;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.VietnameseDates;

/** How an activity is open for registration: seats, closing time, whose people. */
final class OpeningDialog extends FormDialog {

    private final IntegerField capacity =
            new IntegerField(getTranslation("campaigns.registration.capacity"));
    private final DateTimePicker closes =
            VietnameseDates.dateTimePicker(getTranslation("campaigns.registration.closes"));
    private final PlacePicker within;
    private final Activity activity;
    private final SerializableConsumer<Opening> save;

    /**
     * @param present null while it is not open
     * @param owner whose campaign it is: the widest area to choose
     */
    OpeningDialog(
            Activity activity,
            @Nullable Opening present,
            UnitId owner,
            Places places,
            SerializableConsumer<Opening> save) {
        super(I18NProvider.translate("campaigns.registration.open"));
        this.activity = activity;
        this.save = save;
        within = new PlacePicker(places, getTranslation("campaigns.registration.within"));
        within.setRange(List.of(owner));
        within.setHelperText(getTranslation("campaigns.registration.within.help"));
        capacity.setMin(1);
        capacity.setMax(Opening.MOST);
        capacity.setHelperText(getTranslation("campaigns.registration.capacity.help"));
        capacity.setErrorMessage(getTranslation("campaigns.registration.capacity.wrong"));
        if (present == null) {
            capacity.setValue(activity.plan().expected());
            closes.setValue(activity.plan().start().minusDays(1));
            within.setValue(activity.plan().unit());
        } else {
            capacity.setValue(present.capacity());
            closes.setValue(present.closes());
            within.setValue(present.within());
        }
        Div fields = new Div(capacity, closes, within);
        fields.addClassName("lt-form");
        add(fields);
        endWith(new Button(getTranslation("campaigns.save"), event -> save()));
    }

    private void save() {
        LocalDateTime at = closes.getValue();
        UnitId unit = within.getValue();
        boolean timely = at != null && !at.isAfter(activity.plan().end());
        closes.setErrorMessage(getTranslation("campaigns.registration.closes.wrong"));
        closes.setInvalid(!timely);
        within.setErrorMessage(getTranslation("campaigns.place.missing"));
        within.setInvalid(unit == null);
        if (at != null && timely && unit != null && !capacity.isInvalid()) {
            close();
            save.accept(new Opening(capacity.getValue(), at, unit));
        }
    }
}
