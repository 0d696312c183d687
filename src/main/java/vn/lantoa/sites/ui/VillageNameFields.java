package vn.lantoa.sites.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import vn.lantoa.geography.VillageKind;
import vn.lantoa.geography.VillageName;

/** The two fields that make the name of a village. */
final class VillageNameFields extends Div {

    private static final int LONGEST = 60;

    private final Select<VillageKind> kind = new Select<>();
    private final TextField proper = new TextField(getTranslation("sites.village.name"));

    VillageNameFields() {
        addClassName("lt-form");
        kind.setLabel(getTranslation("sites.village.kind"));
        kind.setItems(VillageKind.values());
        kind.setItemLabelGenerator(VillageKind::word);
        kind.setValue(VillageKind.THON);
        proper.setRequiredIndicatorVisible(true);
        proper.setMaxLength(LONGEST);
        proper.setHelperText(getTranslation("sites.village.nameHelp"));
        add(kind, proper);
    }

    void show(VillageName name) {
        kind.setValue(name.kind());
        proper.setValue(name.proper());
    }

    void clear() {
        proper.clear();
        proper.setInvalid(false);
        proper.focus();
    }

    /** The name; empty, with the field marked, while it is none. */
    Optional<VillageName> name() {
        Optional<VillageName> name = VillageName.read(kind.getValue(), proper.getValue());
        problem(name.isEmpty() ? getTranslation("sites.village.nameBad") : "");
        return name;
    }

    /** Marks the name with what is wrong; an empty text marks it as right. */
    void problem(String text) {
        proper.setErrorMessage(text);
        proper.setInvalid(!text.isEmpty());
    }
}
