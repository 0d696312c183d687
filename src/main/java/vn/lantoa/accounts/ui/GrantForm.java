package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Grant;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/** Chooses a role, the unit it holds in and, for a translator, the languages. */
class GrantForm extends Div {

    private final Select<Role> role = new Select<>();
    private final PlacePicker unit;
    private final MultiSelectComboBox<String> translated =
            new MultiSelectComboBox<>(getTranslation("accounts.role.languages"));
    private final transient Function<UnitId, List<Role>> offered;

    /**
     * A form.
     *
     * @param offered the roles that may be given at a unit
     */
    GrantForm(
            Places places,
            Languages languages,
            Collection<UnitId> range,
            Function<UnitId, List<Role>> offered) {
        this.offered = offered;
        this.unit = new PlacePicker(places, getTranslation("accounts.role.where"));
        addClassName("lt-form");
        role.setLabel(getTranslation("accounts.role"));
        role.setItemLabelGenerator(one -> one == null ? "" : getTranslation(one.key()));
        role.addValueChangeListener(event -> translated.setVisible(translates()));
        unit.setRange(range);
        unit.setHelp(getTranslation("accounts.role.whereHint"));
        unit.addValueChangeListener(event -> offer(event.getValue()));
        translated.setItems(
                languages.all().stream()
                        .map(Language::tag)
                        .filter(tag -> !tag.equals("vi"))
                        .toList());
        translated.setItemLabelGenerator(
                tag -> languages.find(tag).map(Language::nameVi).orElse(tag));
        translated.setVisible(false);
        add(unit, role, translated);
    }

    /** Offers a unit. */
    void suggest(UnitId suggested) {
        unit.setValue(suggested);
    }

    /** The role that was chosen; empty, with the faults shown, when something is missing. */
    Optional<Grant> read() {
        unit.setErrorMessage(getTranslation("accounts.unit.missing"));
        unit.setInvalid(unit.getValue() == null);
        role.setErrorMessage(getTranslation("accounts.role.missing"));
        role.setInvalid(role.getValue() == null);
        translated.setErrorMessage(getTranslation("accounts.role.languagesMissing"));
        translated.setInvalid(translates() && translated.getValue().isEmpty());
        if (unit.isInvalid() || role.isInvalid() || translated.isInvalid()) {
            return Optional.empty();
        }
        List<String> tags =
                translates() ? translated.getValue().stream().sorted().toList() : List.of();
        return Optional.of(new Grant(role.getValue(), unit.getValue(), tags));
    }

    private boolean translates() {
        return role.getValue() == Role.TRANSLATOR;
    }

    private void offer(@Nullable UnitId at) {
        Role chosen = role.getValue();
        List<Role> roles = at == null ? List.of() : offered.apply(at);
        role.setItems(roles);
        if (chosen != null && roles.contains(chosen)) {
            role.setValue(chosen);
        }
    }
}
