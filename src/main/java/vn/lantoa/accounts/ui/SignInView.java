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
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.SignIn;
import vn.lantoa.accounts.SignInAnswer;
import vn.lantoa.accounts.SignInAttempt;
import vn.lantoa.shared.PersonId;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Tone;

/** Sign-in with phone number and password, and what to do without them. */
@Route("dang-nhap")
@PageTitle("accounts.signIn.title")
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    private final transient SignIn signIn;
    private final transient BrowserSession browser;
    private final transient Access access;
    private final TextField number = new TextField(getTranslation("accounts.phone"));
    private final PasswordField password = new PasswordField(getTranslation("accounts.password"));
    private final Div answer = new Div();
    private final String browserKey;

    SignInView(SignIn signIn, BrowserSession browser, Access access) {
        this.signIn = signIn;
        this.browser = browser;
        this.access = access;
        this.browserKey = browser.key();
        addClassName("lt-sign-in");
        number.setAutocomplete(Autocomplete.USERNAME);
        number.getElement().setAttribute("inputmode", "tel");
        number.setMaxLength(20);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setMaxLength(200);
        Button enter = new Button(getTranslation("accounts.signIn.do"), event -> tryToSignIn(null));
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        answer.getElement().setAttribute("role", "alert");
        Div form = new Div(number, password, answer, enter);
        form.addClassName("lt-panel");
        add(
                new PageHeader(getTranslation("accounts.signIn.title"))
                        .intro(getTranslation("accounts.signIn.intro")),
                form,
                help());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (access.current().isPresent()) {
            event.forwardTo("");
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
        switch (signIn.attempt(attempt)) {
            case SignInAnswer.Welcome welcome -> browser.enter(welcome);
            case SignInAnswer.WhichOne which -> ask(which);
            case SignInAnswer.Wrong wrong -> {
                say(Tone.DANGER, getTranslation("accounts.signIn.wrong"));
                password.focus();
            }
            case SignInAnswer.TooMany many -> say(Tone.WARNING, pause(many.pause()));
        }
    }

    private void ask(SignInAnswer.WhichOne which) {
        answer.add(new H2(getTranslation("accounts.signIn.which")));
        for (SignInAnswer.Namesake one : which.people()) {
            Button choice = new Button(one.name(), event -> tryToSignIn(one.id()));
            answer.add(choice);
        }
    }

    private String pause(Duration pause) {
        long minutes = pause.plusSeconds(59).toMinutes();
        return minutes <= 1
                ? getTranslation("accounts.signIn.pauseSeconds", pause.plusMillis(999).toSeconds())
                : getTranslation("accounts.signIn.pauseMinutes", minutes);
    }

    private void say(Tone tone, String text) {
        answer.add(new Callout(tone, text));
    }
}
