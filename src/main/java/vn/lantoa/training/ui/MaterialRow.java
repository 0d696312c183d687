package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import vn.lantoa.training.Material;

/** The fields of one material of a course. */
final class MaterialRow extends Div {

    private static final int ADDRESS_LENGTH = 1_000;
    private static final int TITLE_LENGTH = 200;

    private final TextField title = new TextField(getTranslation("training.material"));
    private final TextField address = new TextField(getTranslation("training.material.address"));

    MaterialRow() {
        addClassName("lt-row-fields");
        title.setMaxLength(TITLE_LENGTH);
        title.setErrorMessage(getTranslation("training.material.missing"));
        address.setMaxLength(ADDRESS_LENGTH);
        address.setHelperText(getTranslation("training.material.address.help"));
        address.setErrorMessage(getTranslation("training.material.address.wrong"));
        add(title, address);
    }

    void show(Material material) {
        title.setValue(material.title());
        address.setValue(material.address());
    }

    /** What was entered; empty when something is missing or wrong, which its field then says. */
    Optional<Material> read() {
        String where = address.getValue().strip();
        title.setInvalid(title.getValue().isBlank());
        address.setInvalid(!where.isEmpty() && !Material.isOnTheWeb(where));
        return title.isInvalid() || address.isInvalid()
                ? Optional.empty()
                : Optional.of(new Material(title.getValue(), where));
    }
}
