package vn.lantoa.sync.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.lantoa.sync.HeldFact;
import vn.lantoa.uikit.FormDialog;

/** Asks for the reason before a fact is decided never to count. */
class DeclineDialog extends FormDialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(getTranslation("sync.decline.reason"));
    private final transient Consumer<String> onDecline;

    DeclineDialog(HeldFact fact, Consumer<String> onDecline) {
        super("");
        this.onDecline = onDecline;
        setHeaderTitle(getTranslation("sync.decline.title", fact.authorName()));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("sync.decline.text")), reason);
        endWith(new Button(getTranslation("sync.held.decline"), event -> decline()));
    }

    private void decline() {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("sync.decline.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        onDecline.accept(reason.getValue());
    }
}
