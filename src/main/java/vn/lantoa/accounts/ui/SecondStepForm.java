package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import vn.lantoa.accounts.Enrolment;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.accounts.SecondStep;
import vn.lantoa.accounts.SignIn;
import vn.lantoa.accounts.SignInAnswer;

/** The second half of a sign-in: a code, a passkey, or setting an app up. */
class SecondStepForm extends Div {

    private final transient SignIn signIn;
    private final transient SecondStep step;
    private final SerializableConsumer<SignInAnswer.Welcome> welcome;
    private final SerializableRunnable startAnew;

    /**
     * @param welcome is told when the person is in
     * @param startAnew goes back to number and password
     */
    SecondStepForm(
            SignIn signIn,
            SecondFactors codes,
            SecondStep step,
            SerializableConsumer<SignInAnswer.Welcome> welcome,
            SerializableRunnable startAnew) {
        this.signIn = signIn;
        this.step = step;
        this.welcome = welcome;
        this.startAnew = startAnew;
        addClassName("lt-second");
        switch (step.kind()) {
            case CODE -> askForCode();
            case PASSKEY -> add(title(), new Paragraph(getTranslation("accounts.second.askKey")));
            case ENROL -> setUp(codes.begin(step));
        }
        Button back =
                new Button(getTranslation("accounts.second.startAnew"), click -> startAnew.run());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(back);
    }

    private H2 title() {
        return new H2(getTranslation("accounts.second.title"));
    }

    private void askForCode() {
        CodeField code = new CodeField(getTranslation("accounts.second.code"), () -> {});
        code.setHelperText(getTranslation("accounts.second.spareHint"));
        Button enter =
                new Button(
                        getTranslation("accounts.second.enter"),
                        click -> take(code, signIn.goOn(step, code.getValue())));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        add(title(), new Paragraph(getTranslation("accounts.second.ask")), code, enter);
        code.focus();
    }

    private void setUp(Enrolment enrolment) {
        add(
                new H2(getTranslation("accounts.second.mustTitle")),
                new Paragraph(getTranslation("accounts.second.must")),
                new AppSetup(
                        enrolment,
                        setup -> take(setup.field(), signIn.goOn(step, enrolment, setup.code()))));
    }

    private void take(CodeField code, SignInAnswer answer) {
        switch (answer) {
            case SignInAnswer.Welcome in -> welcome.accept(in);
            case SignInAnswer.Enrolled(SignInAnswer.Welcome in, var spareCodes) -> {
                removeAll();
                add(new SpareCodeList(spareCodes, () -> welcome.accept(in)));
            }
            case SignInAnswer.TooMany many -> code.refuse(many.pause());
            case SignInAnswer.Wrong wrong -> code.refuse();
            default -> startAnew.run();
        }
    }
}
