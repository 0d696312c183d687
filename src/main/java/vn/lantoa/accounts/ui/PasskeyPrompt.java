package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;

/** Lets the browser ask its owner for a passkey; {@code frontend/passkeys/prompt.ts}. */
@Tag("lt-passkey-prompt")
@JsModule("./passkeys/prompt.ts")
class PasskeyPrompt extends Component {

    /** Why there is no passkey. */
    enum Problem {
        /** The person went back, or waited too long. */
        CANCELLED,
        /** This device holds a passkey of this account already. */
        KNOWN,
        /** This browser cannot, or the address is not one that passkeys are made for. */
        IMPOSSIBLE
    }

    private static final String NO = "!";

    /** Makes a passkey; the answer is WebAuthn's JSON. */
    void make(
            String options,
            SerializableConsumer<String> answer,
            SerializableConsumer<Problem> problem) {
        call("make", options, answer, problem);
    }

    /** Shows a passkey; the answer is WebAuthn's JSON. */
    void show(
            String options,
            SerializableConsumer<String> answer,
            SerializableConsumer<Problem> problem) {
        call("show", options, answer, problem);
    }

    private void call(
            String function,
            String options,
            SerializableConsumer<String> answer,
            SerializableConsumer<Problem> problem) {
        getElement()
                .callJsFunction(function, options)
                .then(
                        String.class,
                        said -> {
                            if (said.startsWith(NO)) {
                                problem.accept(problem(said.substring(NO.length())));
                            } else {
                                answer.accept(said);
                            }
                        },
                        error -> problem.accept(Problem.IMPOSSIBLE));
    }

    private static Problem problem(String name) {
        return switch (name) {
            case "cancelled" -> Problem.CANCELLED;
            case "known" -> Problem.KNOWN;
            default -> Problem.IMPOSSIBLE;
        };
    }
}
