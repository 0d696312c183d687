package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

/** What is written down about a person: name, number, unit, sex if they like, languages. */
class PersonForm extends Div {

    private final TextField name = new TextField(getTranslation("accounts.name"));
    private final TextField phone = new TextField(getTranslation("accounts.phone"));
    private final PlacePicker unit;
    private final Select<Sex> sex = new Select<>();
    private final LanguageForm languages;

    PersonForm(Places places, Languages languages, Collection<UnitId> range) {
        this.languages = new LanguageForm(languages);
        this.unit = new PlacePicker(places, getTranslation("accounts.unit"));
        unit.setRange(range);
        unit.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(PersonDetails.NAME_LENGTH);
        name.setHelperText(getTranslation("accounts.name.hint"));
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setMaxLength(20);
        phone.setHelperText(getTranslation("accounts.phone.hint"));
        sex.setLabel(getTranslation("accounts.sex.optional"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(one -> one == null ? "" : getTranslation(one.key()));
        sex.setHelperText(getTranslation("accounts.sex.hint"));
        Div fields = new Div(name, phone, unit, sex);
        fields.addClassName("lt-form");
        this.languages.set("vi", List.of("vi"));
        add(fields, this.languages);
    }

    /** Shows a person's details. */
    void set(PersonDetails details) {
        name.setValue(details.name());
        PhoneNumber number = details.phone();
        phone.setValue(number == null ? "" : number.shown());
        unit.setValue(details.unit());
        sex.setValue(details.sex());
        languages.set(details.interfaceLanguage(), details.contentLanguages());
    }

    /** Offers a unit for a new person. */
    void suggest(UnitId suggested) {
        unit.setValue(suggested);
    }

    @Nullable UnitId unit() {
        return unit.getValue();
    }

    /**
     * What was filled in; empty, with the faults shown at their fields, when it is not complete.
     */
    Optional<PersonDetails> read() {
        Optional<PhoneNumber> number = PhoneNumber.read(phone.getValue());
        boolean named = !name.getValue().isBlank();
        boolean placed = unit.getValue() != null;
        boolean reachable = phone.getValue().isBlank() || number.isPresent();
        name.setErrorMessage(getTranslation("accounts.name.missing"));
        name.setInvalid(!named);
        unit.setErrorMessage(getTranslation("accounts.unit.missing"));
        unit.setInvalid(!placed);
        phone.setErrorMessage(getTranslation("accounts.phone.bad"));
        phone.setInvalid(!reachable);
        if (!named || !placed || !reachable) {
            return Optional.empty();
        }
        return Optional.of(
                new PersonDetails(
                        name.getValue(),
                        number.orElse(null),
                        unit.getValue(),
                        languages.ofInterface(),
                        languages.ofContent(),
                        sex.getValue()));
    }
}
