package vn.lantoa.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Person;
import vn.lantoa.uikit.Symbol;

/** The signed-in person's own menu: account and devices, the field client, signing out. */
@Component
class AccountMenu {

    private static final String MENU_ID = "lt-account";

    private final AuthenticationContext authentication;

    AccountMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** The button in the header that opens the menu. */
    NativeButton button(Person person) {
        Span name = new Span(person.name());
        name.addClassName("lt-account-name");
        NativeButton button = new NativeButton();
        button.add(Symbol.PERSON.icon(), name);
        button.addClassName("lt-menu-button");
        button.setAriaLabel(word("shell.account.open", person.name()));
        button.getElement().setAttribute("popovertarget", MENU_ID);
        return button;
    }

    /** The menu itself, in the browser's top layer. */
    Div menu(Person person) {
        Paragraph heading = new Paragraph(person.name());
        heading.addClassName("lt-menu-heading");
        Anchor account = link("tai-khoan", Symbol.SETTINGS, "shell.account");
        Anchor fieldClient = link("field.html", Symbol.PHONE_DEVICE, "shell.fieldClient");
        fieldClient.addClassName("lt-phone-only");
        fieldClient.getElement().setAttribute("router-ignore", true);
        NativeButton signOut = new NativeButton();
        signOut.add(Symbol.SIGN_OUT.icon(), new Span(word("shell.signOut")));
        signOut.addClassName("lt-nav-link");
        signOut.addClickListener(event -> authentication.logout());
        Div menu = new Div(heading, account, fieldClient, signOut);
        menu.setId(MENU_ID);
        menu.addClassName("lt-menu");
        menu.getElement().setAttribute("popover", "auto");
        return menu;
    }

    private static Anchor link(String address, Symbol symbol, String key) {
        Anchor link = new Anchor(address);
        link.add(symbol.icon(), new Span(word(key)));
        link.addClassName("lt-nav-link");
        return link;
    }

    private static String word(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }
}
