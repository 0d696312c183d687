package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableRunnable;
import vn.lantoa.accounts.FreshProof;
import vn.lantoa.accounts.ProofAnswer;
import vn.lantoa.uikit.FormDialog;

/** Asks for the password once more before a step that only its owner may take. */
final class PasswordAgain extends FormDialog {

    private final transient FreshProof proof;
    private final SerializableRunnable step;
    private final PasswordField password = new PasswordField(getTranslation("accounts.password"));

    private PasswordAgain(FreshProof proof, SerializableRunnable step) {
        super("");
        this.proof = proof;
        this.step = step;
        setHeaderTitle(getTranslation("accounts.proof.title"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.addKeyPressListener(Key.ENTER, event -> goOn());
        password.addClassName("lt-wide");
        add(
                new Paragraph(getTranslation("accounts.proof.why", FreshProof.LASTS.toMinutes())),
                password);
        endWith(new Button(getTranslation("accounts.proof.goOn"), event -> goOn()));
    }

    /** Takes the step: at once after a fresh proof, else once the password was right. */
    static void before(FreshProof proof, SerializableRunnable step) {
        if (proof.given()) {
            step.run();
        } else {
            new PasswordAgain(proof, step).open();
        }
    }

    private void goOn() {
        password.setInvalid(false);
        switch (proof.give(password.getValue())) {
            case ProofAnswer.Given given -> {
                close();
                step.run();
            }
            case ProofAnswer.Wrong wrong -> refuse(getTranslation("accounts.proof.wrong"));
            case ProofAnswer.NoPassword none -> refuse(getTranslation("accounts.proof.noPassword"));
            case ProofAnswer.TooMany many -> refuse(Pause.words(many.pause(), this));
        }
    }

    private void refuse(String why) {
        password.setErrorMessage(why);
        password.setInvalid(true);
        password.focus();
    }
}
