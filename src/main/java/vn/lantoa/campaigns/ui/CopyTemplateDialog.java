package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.BiConsumer;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.TemplatePlan;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.LocalizedField;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.FormDialog;

/** Copies a template into one of the person's units, under a name of its own. */
final class CopyTemplateDialog extends FormDialog {

    private final Select<UnitId> owner = new Select<>();
    private final LocalizedField name;

    CopyTemplateDialog(
            Template template,
            List<UnitId> owners,
            Places places,
            Languages languages,
            BiConsumer<UnitId, LocalizedText> copy) {
        super(I18NProvider.translate("campaigns.template.copy.of", template.name().vietnamese()));
        name =
                LocalizedField.line(
                        getTranslation("campaigns.template.name"),
                        TemplatePlan.NAME_LENGTH,
                        languages);
        name.require();
        name.setText(
                LocalizedText.vietnamese(
                        getTranslation(
                                "campaigns.template.copyName", template.name().vietnamese())));
        owner.setLabel(getTranslation("campaigns.template.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(places::fullName);
        owner.setValue(owners.getFirst());
        Div fields = new Div(name, owner);
        fields.addClassName("lt-form");
        add(new Paragraph(getTranslation("campaigns.template.copy.text")), fields);
        endWith(
                new Button(
                        getTranslation("campaigns.template.copy"),
                        event -> {
                            boolean named =
                                    !name.text().versions().getOrDefault("vi", "").isEmpty();
                            name.refuse(
                                    named ? "" : getTranslation("campaigns.template.nameMissing"));
                            if (named) {
                                close();
                                copy.accept(owner.getValue(), name.text());
                            }
                        }));
    }
}
