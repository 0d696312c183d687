package vn.lantoa.geography;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lantoa.shared.LocalizedText;

/** One text in several languages: Vietnamese first, others added as they are written. */
public final class LocalizedField extends Div {

    private final String label;
    private final boolean lines;
    private final int longest;
    private final Languages languages;
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
    private final ComboBox<Language> add;
    private final Details more;

    /** A field of one line for each language. */
    public static LocalizedField line(String label, int longest, Languages languages) {
        return new LocalizedField(label, false, longest, languages);
    }

    /** A field of several lines for each language. */
    public static LocalizedField lines(String label, int longest, Languages languages) {
        return new LocalizedField(label, true, longest, languages);
    }

    private LocalizedField(String label, boolean lines, int longest, Languages languages) {
        this.label = label;
        this.lines = lines;
        this.longest = longest;
        this.languages = languages;
        addClassNames("lt-localized", "lt-wide");
        add = new ComboBox<>(getTranslation("geography.text.language"));
        more = new Details(getTranslation("geography.text.add", label), add);
        add.setItemLabelGenerator(Language::nameVi);
        add.addValueChangeListener(event -> {
            Language chosen = event.getValue();
            if (chosen != null) {
                field(chosen.tag()).focus();
                offer();
            }
        });
        field("vi");
        add(more);
        offer();
    }

    /** Shows the text in each language that it has. */
    public void setText(LocalizedText text) {
        text.versions().forEach((tag, version) -> field(tag).set(version));
        offer();
    }

    /** What was typed, by language. */
    public LocalizedText text() {
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach((tag, field) -> all.put(tag, field.getValue()));
        return new LocalizedText(all);
    }

    /** Shows why the Vietnamese version cannot stay as it is; the empty text takes that back. */
    public void refuse(String why) {
        switch (fields.get("vi")) {
            case TextField field -> {
                field.setErrorMessage(why);
                field.setInvalid(!why.isEmpty());
            }
            case TextArea area -> {
                area.setErrorMessage(why);
                area.setInvalid(!why.isEmpty());
            }
            case null, default -> throw new IllegalStateException("no Vietnamese field");
        }
    }

    /** Lets the text only be read. */
    public void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> ((HasValue<?, ?>) field).setReadOnly(readOnly));
        more.setVisible(!readOnly);
    }

    /** Marks that the text must not be empty. */
    public void require() {
        fields.values().forEach(field -> field.setRequiredIndicatorVisible(true));
    }

    /** Puts a translated line below the Vietnamese version. */
    public void setHelp(String help) {
        switch (fields.get("vi")) {
            case TextField field -> field.setHelperText(help);
            case TextArea area -> area.setHelperText(help);
            case null, default -> throw new IllegalStateException("no Vietnamese field");
        }
    }

    private Version field(String tag) {
        AbstractField<?, String> there = fields.get(tag);
        if (there == null) {
            there = lines ? area(tag) : line(tag);
            fields.put(tag, there);
            there.getElement().setAttribute("lang", tag);
            int before = getChildren().toList().indexOf(more);
            addComponentAtIndex(before < 0 ? getComponentCount() : before, there);
        }
        return new Version(there);
    }

    private AbstractField<?, String> line(String tag) {
        TextField field = new TextField(named(tag));
        field.setMaxLength(longest);
        return field;
    }

    private AbstractField<?, String> area(String tag) {
        TextArea area = new TextArea(named(tag));
        area.setMaxLength(longest);
        area.setMinRows(2);
        return area;
    }

    private String named(String tag) {
        return "vi".equals(tag)
                ? label
                : getTranslation(
                        "geography.text.in",
                        label,
                        languages.find(tag).map(Language::nameVi).orElse(tag));
    }

    /** Languages with text that have no field yet. */
    private void offer() {
        add.setItems(
                languages.all().stream()
                        .filter(one -> one.medium() == Language.Medium.TEXT_AND_AUDIO)
                        .filter(one -> !fields.containsKey(one.tag()))
                        .toList());
    }

    private record Version(AbstractField<?, String> field) {

        void set(String text) {
            field.setValue(text);
        }

        void focus() {
            if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }
}
