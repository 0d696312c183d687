package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Passkeys;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.accounts.SecondStep;
import vn.lantoa.accounts.SignIn;
import vn.lantoa.accounts.SignInAnswer;
import vn.lantoa.accounts.SignInAttempt;
import vn.lantoa.shared.PersonId;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Tone;

/** Sign-in with phone number and password, with a passkey, and what to do without them. */
@Route("dang-nhap")
@PageTitle("accounts.signIn.title")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    private final transient SignIn signIn;
    private final transient BrowserSession browser;
    private final transient Access access;
    private final transient SecondFactors codes;
    private final transient Passkeys passkeys;
    private final TextField number = new TextField(getTranslation("accounts.phone"));
    private final PasswordField password = new PasswordField(getTranslation("accounts.password"));
    private final Div answer = new Div();
    private final Div form = new Div();
    private final PasskeyPrompt prompt = new PasskeyPrompt();
    private final String browserKey;

    SignInView(
            SignIn signIn,
            BrowserSession browser,
            Access access,
            SecondFactors codes,
            Passkeys passkeys) {
        this.signIn = signIn;
        this.codes = codes;
        this.passkeys = passkeys;
        this.browser = browser;
        this.access = access;
        this.browserKey = browser.key();
        addClassName("lt-sign-in");
        number.setAutocomplete(Autocomplete.USERNAME);
        number.getElement().setAttribute("inputmode", "tel");
        number.setMaxLength(20);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setMaxLength(200);
        answer.getElement().setAttribute("role", "alert");
        form.addClassName("lt-panel");
        showForm();
        add(
                new PageHeader(getTranslation("accounts.signIn.title"))
                        .intro(getTranslation("accounts.signIn.intro")),
                form,
                help(),
                prompt);
    }

    private void showForm() {
        Button enter = new Button(getTranslation("accounts.signIn.do"), event -> tryToSignIn(null));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        answer.removeAll();
        form.removeAll();
        form.add(number, password, answer, enter, byPasskey());
    }

    private Button byPasskey() {
        return new Button(
                getTranslation("accounts.passkeys.signIn"),
                click -> {
                    answer.removeAll();
                    var ask = passkeys.ask();
                    prompt.show(
                            ask.json(),
                            said ->
                                    take(
                                            passkeys.signIn(
                                                    ask, said, browserKey, browser.deviceName())),
                            problem -> say(Tone.INFO, PasskeyPanel.words(problem, this)));
                });
    }

    /** The device cookie opened half of the way, or the password did. */
    private void askForSecond(SecondStep step) {
        answer.removeAll();
        form.removeAll();
        form.add(new SecondStepForm(signIn, codes, step, browser::enter, this::showForm), answer);
        if (step.kind() != SecondStep.Kind.ENROL) {
            form.add(byPasskey());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (access.current().isPresent()) {
            event.forwardTo("");
        } else {
            browser.device().flatMap(signIn::owedBy).ifPresent(this::askForSecond);
        }
    }

    private Details help() {
        Div text =
                new Div(
                        new Paragraph(getTranslation("accounts.signIn.forgot")),
                        new Paragraph(getTranslation("accounts.signIn.lost")),
                        new Paragraph(getTranslation("accounts.signIn.invited")));
        return new Details(getTranslation("accounts.signIn.help"), text);
    }

    private void tryToSignIn(@Nullable PersonId chosen) {
        answer.removeAll();
        if (number.isEmpty() || password.isEmpty()) {
            say(Tone.WARNING, getTranslation("accounts.signIn.incomplete"));
            return;
        }
        SignInAttempt attempt =
                new SignInAttempt(
                        number.getValue(),
                        password.getValue(),
                        browserKey,
                        browser.deviceName(),
                        chosen);
        take(signIn.attempt(attempt));
    }

    private void take(SignInAnswer said) {
        switch (said) {
            case SignInAnswer.Welcome welcome -> browser.enter(welcome);
            case SignInAnswer.OneMore more -> askForSecond(more.step());
            case SignInAnswer.WhichOne which -> ask(which);
            case SignInAnswer.Wrong wrong -> {
                say(Tone.DANGER, getTranslation("accounts.signIn.wrong"));
                password.focus();
            }
            case SignInAnswer.TooMany many -> say(Tone.WARNING, Pause.words(many.pause(), this));
            case SignInAnswer.Enrolled enrolled -> browser.enter(enrolled.welcome());
            case SignInAnswer.TooLate late -> showForm();
        }
    }

    private void ask(SignInAnswer.WhichOne which) {
        answer.add(new H2(getTranslation("accounts.signIn.which")));
        for (SignInAnswer.Namesake one : which.people()) {
            Button choice = new Button(one.name(), event -> tryToSignIn(one.id()));
            answer.add(choice);
        }
    }

    private void say(Tone tone, String text) {
        answer.add(new Callout(tone, text));
    }
}
