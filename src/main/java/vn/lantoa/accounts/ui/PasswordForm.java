package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import vn.lantoa.accounts.PasswordChange;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.uikit.Toast;

/** Sets the signed-in person's password; asks for the old one where there is one to know. */
class PasswordForm extends Div {

    private final transient Passwords passwords;
    private final PasswordField old = new PasswordField(getTranslation("accounts.password.old"));
    private final PasswordField wanted = new PasswordField(getTranslation("accounts.password.new"));

    PasswordForm(Passwords passwords) {
        this.passwords = passwords;
        addClassName("lt-form");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setVisible(passwords.asksForOld());
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("accounts.password.hint"));
        Button set = new Button(getTranslation("accounts.password.set"), event -> set());
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(set);
        actions.addClassNames("lt-wide", "lt-actions");
        add(old, wanted, actions);
    }

    private void set() {
        clear(old);
        clear(wanted);
        PasswordChange change =
                passwords.change(old.isVisible() ? old.getValue() : null, wanted.getValue());
        switch (change) {
            case PasswordChange.Done done -> {
                old.clear();
                wanted.clear();
                old.setVisible(passwords.asksForOld());
                Toast.done(getTranslation("accounts.password.done"));
            }
            case PasswordChange.WrongOld wrong ->
                    refuse(old, getTranslation("accounts.password.wrongOld"));
            case PasswordChange.TooMany many -> refuse(old, pause(many.pause()));
            case PasswordChange.Refused refused -> refuse(wanted, reason(refused));
        }
    }

    private String reason(PasswordChange.Refused refused) {
        return switch (refused) {
            case TOO_SHORT -> getTranslation("accounts.password.tooShort");
            case TOO_LONG -> getTranslation("accounts.password.tooLong");
            case DIGITS_ONLY -> getTranslation("accounts.password.digitsOnly");
            case COMMON -> getTranslation("accounts.password.common");
            case ABOUT_YOU -> getTranslation("accounts.password.aboutYou");
        };
    }

    private String pause(Duration pause) {
        return getTranslation("accounts.signIn.pauseMinutes", pause.plusSeconds(59).toMinutes());
    }

    private static void refuse(PasswordField field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
        field.focus();
    }

    private static void clear(PasswordField field) {
        field.setInvalid(false);
    }
}
