package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;

/** Says what follows from a request, and sends it. */
class AskDialog extends FormDialog {

    private final DataRequest.Kind kind;
    private final transient DataRequests requests;
    private final transient Runnable onAsked;
    private final TextArea note = new TextArea(getTranslation("accounts.data.note"));
    // made once: a second press sends the same request
    private final java.util.UUID id = Uuid7.next();

    AskDialog(DataRequest.Kind kind, DataRequests requests, Runnable onAsked) {
        super("");
        this.kind = kind;
        this.requests = requests;
        this.onAsked = onAsked;
        setHeaderTitle(getTranslation(kind.key()));
        note.setMaxLength(Asked.NOTE_LENGTH);
        note.setWidthFull();
        note.setRequiredIndicatorVisible(kind == DataRequest.Kind.OTHER);
        add(new Paragraph(getTranslation(consequence(kind))), note);
        endWith(new Button(getTranslation("accounts.data.send"), event -> send()));
    }

    private void send() {
        if (kind == DataRequest.Kind.OTHER && note.isEmpty()) {
            note.setErrorMessage(getTranslation("accounts.data.noteNeeded"));
            note.setInvalid(true);
            return;
        }
        requests.ask(new Asked(id, kind, note.getValue(), null, null));
        close();
        Toast.done(getTranslation("accounts.data.sent"));
        onAsked.run();
    }

    private static String consequence(DataRequest.Kind kind) {
        return switch (kind) {
            case ERASE -> "accounts.data.eraseText";
            case WITHDRAW -> "accounts.data.withdrawText";
            case COPY -> "accounts.data.copyText";
            case CORRECT -> "accounts.data.correctText";
            case OTHER -> "accounts.data.otherText";
        };
    }
}
