package vn.lantoa.training.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.enrolment.Newcomer;

/** The fields for somebody without an account: name and place, the rest if they like. */
final class NewcomerFields extends Div {

    private static final int PHONE_LENGTH = 20;

    private final TextField name = new TextField(getTranslation("accounts.name"));
    private final TextField phone = new TextField(getTranslation("training.newcomer.phone"));
    private final PlacePicker unit;
    private final ComboBox<Sex> sex = new ComboBox<>(getTranslation("training.newcomer.sex"));
    private final ComboBox<TargetGroup> audience =
            new ComboBox<>(getTranslation("training.audience"));

    /**
     * @param asksAudience whether the target group is asked too, which only the organiser knows
     */
    NewcomerFields(Places places, boolean asksAudience) {
        addClassName("lt-form");
        name.setMaxLength(Newcomer.NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(getTranslation("accounts.name.missing"));
        phone.setMaxLength(PHONE_LENGTH);
        phone.getElement().setAttribute("inputmode", "tel");
        unit = new PlacePicker(places, getTranslation("training.newcomer.unit"));
        unit.setLevels(Set.of(PlaceLevel.PROVINCE, PlaceLevel.COMMUNE));
        unit.setHelp(getTranslation("training.newcomer.unit.help"));
        unit.setRequiredIndicatorVisible(true);
        unit.setErrorMessage(getTranslation("training.newcomer.unit.missing"));
        sex.setItems(Sex.FEMALE, Sex.MALE, Sex.OTHER);
        sex.setItemLabelGenerator(each -> ParticipantWords.sex(each, getLocale()));
        sex.setClearButtonVisible(true);
        audience.setItems(TargetGroup.values());
        audience.setItemLabelGenerator(each -> getTranslation(each.key()));
        audience.setClearButtonVisible(true);
        add(name, phone, unit, sex);
        if (asksAudience) {
            add(audience);
        }
    }

    /** What was filled in; empty when something is missing or wrong, which is said there. */
    Optional<Newcomer> read() {
        UnitId at = unit.getValue();
        name.setInvalid(name.getValue().isBlank());
        unit.setInvalid(at == null);
        PhoneNumber number = PhoneNumber.read(phone.getValue()).orElse(null);
        phone.setErrorMessage(getTranslation("training.newcomer.phone.wrong"));
        phone.setInvalid(!phone.getValue().isBlank() && number == null);
        return name.isInvalid() || phone.isInvalid() || at == null
                ? Optional.empty()
                : Optional.of(newcomer(number, at));
    }

    private Newcomer newcomer(@Nullable PhoneNumber number, UnitId at) {
        return new Newcomer(name.getValue(), number, at, sex.getValue(), audience.getValue());
    }

    /** Ready for the next one, who often comes from the same place. */
    void next() {
        name.clear();
        // empty for the next one, which is no fault
        name.setInvalid(false);
        phone.clear();
        sex.clear();
        name.focus();
    }
}
