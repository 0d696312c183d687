package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What is kept about a person, why, who sees it and which rights they have, in plain words (Law
 * 91/2025/QH15, Decree 356/2025/NĐ-CP). Confirming says that it was read; it is no consent to
 * anything more.
 */
class PrivacyNotice extends Dialog {

    PrivacyNotice() {
        addClassName("lt-dialog");
        setHeaderTitle(getTranslation("accounts.privacy.title"));
        Div text = new Div();
        text.addClassName("lt-privacy");
        // On a small screen the words scroll: the keyboard reaches them to do so.
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "group");
        text.getElement().setAttribute("aria-label", getTranslation("accounts.privacy.title"));
        part(text, "accounts.privacy.kept", "accounts.privacy.keptText");
        part(text, "accounts.privacy.why", "accounts.privacy.whyText");
        part(text, "accounts.privacy.who", "accounts.privacy.whoText");
        part(text, "accounts.privacy.howLong", "accounts.privacy.howLongText");
        part(text, "accounts.privacy.rights", "accounts.privacy.rightsText");
        add(text);
    }

    /** To be read before anything else: the person confirms it or signs out. */
    static PrivacyNotice toConfirm(Runnable onConfirm, Runnable onSignOut) {
        PrivacyNotice notice = new PrivacyNotice();
        notice.setCloseOnEsc(false);
        notice.setCloseOnOutsideClick(false);
        Button confirm =
                new Button(
                        notice.getTranslation("accounts.privacy.confirm"),
                        event -> {
                            onConfirm.run();
                            notice.close();
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button signOut =
                new Button(notice.getTranslation("accounts.signOut"), event -> onSignOut.run());
        notice.getFooter().add(signOut, confirm);
        return notice;
    }

    /** To be read again. */
    static PrivacyNotice toRead() {
        PrivacyNotice notice = new PrivacyNotice();
        notice.getFooter()
                .add(new Button(notice.getTranslation("accounts.close"), e -> notice.close()));
        return notice;
    }

    private void part(Div text, String heading, String words) {
        text.add(new H3(getTranslation(heading)), new Paragraph(getTranslation(words)));
    }
}
