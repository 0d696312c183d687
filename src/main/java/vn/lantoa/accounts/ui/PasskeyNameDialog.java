package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import vn.lantoa.uikit.FormDialog;

/** Gives a passkey a name by which its owner knows it again. */
class PasskeyNameDialog extends FormDialog {

    private static final int LONGEST = 60;

    private final TextField name = new TextField(getTranslation("accounts.passkeys.name"));
    private final SerializableConsumer<String> named;

    PasskeyNameDialog(String title, String before, SerializableConsumer<String> named) {
        super(title);
        this.named = named;
        name.setMaxLength(LONGEST);
        name.setValue(before);
        Div form = new Div(name);
        form.addClassName("lt-form");
        add(form);
        endWith(new Button(getTranslation("accounts.passkeys.saveName"), click -> save()));
    }

    private void save() {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(getTranslation("accounts.passkeys.nameMissing"));
            name.setInvalid(true);
            return;
        }
        named.accept(name.getValue());
        close();
    }
}
