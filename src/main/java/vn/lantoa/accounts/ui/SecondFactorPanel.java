package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import vn.lantoa.accounts.Enrolment;
import vn.lantoa.accounts.FreshProof;
import vn.lantoa.accounts.SecondFactorAnswer;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One's own authenticator app: set up, set up anew, remove. */
class SecondFactorPanel extends Div {

    private final transient SecondFactors codes;
    private final transient FreshProof proof;

    SecondFactorPanel(SecondFactors codes, FreshProof proof) {
        this.codes = codes;
        this.proof = proof;
        addClassName("lt-second");
        show();
    }

    private void show() {
        removeAll();
        SecondFactors.State state = codes.own();
        if (state.ruleOff()) {
            add(new Callout(Tone.INFO, getTranslation("accounts.second.ruleOff")));
        } else if (state.needed()) {
            add(new Callout(Tone.INFO, getTranslation("accounts.second.needed")));
        }
        if (state.since().isPresent()) {
            showSetUp(state.since().get(), state.spare());
        } else {
            add(
                    new Paragraph(getTranslation("accounts.second.intro")),
                    actions(button("accounts.second.setUp", this::askAndBegin)));
        }
    }

    private void showSetUp(Instant since, int spare) {
        String day = VietnamTime.date(VietnamTime.local(since).toLocalDate());
        Button remove = button("accounts.second.remove", this::askToRemove);
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(getTranslation("accounts.second.since", day, spare)),
                actions(button("accounts.second.anew", this::askAndBegin), remove));
    }

    private void askAndBegin() {
        PasswordAgain.before(proof, this::begin);
    }

    private void begin() {
        removeAll();
        Enrolment enrolment = codes.begin();
        add(
                new AppSetup(enrolment, setup -> confirm(enrolment, setup)),
                actions(button("uikit.goBack", this::show)));
    }

    private void confirm(Enrolment enrolment, AppSetup setup) {
        switch (codes.confirm(enrolment, setup.code())) {
            case SecondFactorAnswer.Enrolled done -> {
                removeAll();
                add(new SpareCodeList(done.spareCodes(), this::show));
                Toast.done(getTranslation("accounts.second.done"));
            }
            case SecondFactorAnswer.AskPassword ask ->
                    PasswordAgain.before(proof, () -> confirm(enrolment, setup));
            case SecondFactorAnswer.Wrong wrong -> setup.field().refuse();
            case SecondFactorAnswer.TooMany many -> setup.field().refuse(many.pause());
        }
    }

    private void askToRemove() {
        Confirmation.askToEnd(
                getTranslation("accounts.second.removeAsk"),
                getTranslation("accounts.second.removeText"),
                getTranslation("accounts.second.remove"),
                this::remove);
    }

    private void remove() {
        if (codes.remove()) {
            Toast.done(getTranslation("accounts.second.removed"));
        } else {
            Toast.problem(getTranslation("accounts.second.keepOne"));
        }
        show();
    }

    private Button button(String key, Runnable reaction) {
        return new Button(getTranslation(key), click -> reaction.run());
    }

    private static Div actions(Component... components) {
        Div actions = new Div(components);
        actions.addClassName("lt-actions");
        return actions;
    }
}
