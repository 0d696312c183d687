package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import vn.lantoa.campaigns.registration.Opening;
import vn.lantoa.campaigns.registration.Registrations;
import vn.lantoa.uikit.FormDialog;

/** A group that comes, by its number only: nobody's name is needed. */
final class GroupDialog extends FormDialog {

    private final TextField label =
            new TextField(getTranslation("campaigns.registration.group.label"));
    private final IntegerField people =
            new IntegerField(getTranslation("campaigns.registration.group.people"));
    private final SerializableBiConsumer<String, Integer> add;

    GroupDialog(SerializableBiConsumer<String, Integer> add) {
        super(I18NProvider.translate("campaigns.registration.group"));
        this.add = add;
        label.setMaxLength(Registrations.LABEL_LENGTH);
        label.setHelperText(getTranslation("campaigns.registration.group.label.help"));
        label.setRequiredIndicatorVisible(true);
        people.setMin(1);
        people.setMax(Opening.MOST);
        people.setRequiredIndicatorVisible(true);
        people.setErrorMessage(getTranslation("campaigns.registration.group.people.wrong"));
        Div fields = new Div(label, people);
        fields.addClassName("lt-form");
        add(new Paragraph(getTranslation("campaigns.registration.group.text")), fields);
        endWith(new Button(getTranslation("campaigns.registration.group.add"), event -> add()));
    }

    private void add() {
        Integer number = people.getValue();
        boolean counted = number != null && number >= 1 && number <= Opening.MOST;
        label.setErrorMessage(getTranslation("campaigns.registration.group.label.missing"));
        label.setInvalid(label.getValue().isBlank());
        people.setInvalid(!counted);
        if (number != null && counted && !label.isInvalid()) {
            close();
            add.accept(label.getValue().strip(), number);
        }
    }
}
