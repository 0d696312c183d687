package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;

/**
 * Where a code of an authenticator app is typed; phones fill it in by themselves where they can.
 */
class CodeField extends TextField {

    private static final int LONGEST = 24;

    /**
     * @param label what it asks for
     * @param typed what happens when the person presses Enter
     */
    CodeField(String label, Runnable typed) {
        super(label);
        getElement().setProperty("autocomplete", "one-time-code");
        setMaxLength(LONGEST);
        addClassName("lt-code");
        addKeyPressListener(Key.ENTER, event -> typed.run());
    }

    /** Says that the code was not taken. */
    void refuse() {
        say(getTranslation("accounts.second.wrong"));
    }

    /** Says how long to wait. */
    void refuse(Duration pause) {
        say(Pause.words(pause, this));
    }

    private void say(String reason) {
        setErrorMessage(reason);
        setInvalid(true);
        focus();
    }
}
