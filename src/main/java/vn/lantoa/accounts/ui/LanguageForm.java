package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;

/** The language of the interface and those of contents, two separate choices. */
class LanguageForm extends Div {

    private static final List<String> INTERFACE = List.of("vi", "en");
    private static final int MOST = 10;

    private final Select<String> ofInterface = new Select<>();
    private final MultiSelectComboBox<String> ofContent =
            new MultiSelectComboBox<>(getTranslation("accounts.languages.content"));

    LanguageForm(Languages languages) {
        addClassName("lt-form");
        ofInterface.setLabel(getTranslation("accounts.languages.interface"));
        ofInterface.setItems(INTERFACE);
        ofInterface.setItemLabelGenerator(tag ->
                tag.equals("vi")
                        ? getTranslation("accounts.languages.vi")
                        : getTranslation("accounts.languages.en"));
        ofContent.setItems(languages.all().stream().map(Language::tag).toList());
        ofContent.setItemLabelGenerator(
                tag -> languages.find(tag).map(LanguageForm::shown).orElse(tag));
        ofContent.setHelperText(getTranslation("accounts.languages.contentHint"));
        add(ofInterface, ofContent);
    }

    /** Shows these choices. */
    void set(String forInterface, List<String> forContent) {
        ofInterface.setValue(INTERFACE.contains(forInterface) ? forInterface : "vi");
        ofContent.setValue(forContent);
    }

    void setReadOnly(boolean readOnly) {
        ofInterface.setReadOnly(readOnly);
        ofContent.setReadOnly(readOnly);
    }

    String ofInterface() {
        return Optional.ofNullable(ofInterface.getValue()).orElse("vi");
    }

    /** The languages of contents in the order they were chosen; Vietnamese when none was. */
    List<String> ofContent() {
        List<String> chosen = new ArrayList<>(ofContent.getValue());
        return chosen.isEmpty() ? List.of("vi") : chosen.stream().limit(MOST).toList();
    }

    private static String shown(Language language) {
        String shown = language.shown();
        return shown.equals(language.nameVi()) ? shown : shown + " · " + language.nameVi();
    }
}
