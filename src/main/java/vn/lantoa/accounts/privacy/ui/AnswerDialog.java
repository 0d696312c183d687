package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataAnswer;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Answers a request; before a deletion it says in full what goes and what stays. */
class AnswerDialog extends FormDialog {

    private final DataRequest request;
    private final boolean agree;
    private final transient DataRequests requests;
    private final transient Runnable onChange;
    private final TextArea answer = new TextArea(getTranslation("accounts.dataRequests.answer"));

    AnswerDialog(
            DataRequest request,
            boolean agree,
            DataRequests requests,
            List<Fate> fates,
            Runnable onChange) {
        super("");
        this.request = request;
        this.agree = agree;
        this.requests = requests;
        this.onChange = onChange;
        String step = agree ? RequestCards.step(request.kind()) : "accounts.dataRequests.refuse";
        setHeaderTitle(
                getTranslation(
                        "accounts.dataRequests.heading",
                        getTranslation(step),
                        request.personName()));
        if (!fates.isEmpty()) {
            preview(fates);
        } else if (agree) {
            add(new Paragraph(getTranslation(follows(request.kind()))));
        }
        answer.setMaxLength(Asked.NOTE_LENGTH);
        answer.setWidthFull();
        answer.setRequiredIndicatorVisible(!agree);
        answer.setVisible(fates.isEmpty());
        add(answer);
        Button go = new Button(getTranslation(step), event -> send());
        endWith(go);
        if (!fates.isEmpty()) {
            go.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
    }

    private void preview(List<Fate> fates) {
        Div preview =
                new Div(
                        new Callout(
                                Tone.WARNING, getTranslation("accounts.dataRequests.eraseWarning")),
                        new H3(getTranslation("accounts.dataRequests.goes")),
                        list(fates, false),
                        new H3(getTranslation("accounts.dataRequests.stays")),
                        list(fates, true),
                        new Paragraph(getTranslation("accounts.dataRequests.photos")),
                        new Paragraph(getTranslation("accounts.dataRequests.words")));
        // longer than a phone is high, and nothing in it takes the focus: the keyboard must scroll
        // it
        preview.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        preview.getElement().setAttribute("aria-label", getHeaderTitle());
        add(preview);
    }

    private UnorderedList list(List<Fate> fates, boolean stays) {
        UnorderedList list = new UnorderedList();
        fates.stream()
                .filter(fate -> fate.stays() == stays)
                .forEach(fate ->
                        list.add(new ListItem(getTranslation(fate.sentence(), fate.count()))));
        return list;
    }

    private void send() {
        if (!agree && answer.isEmpty()) {
            answer.setErrorMessage(getTranslation("accounts.dataRequests.reasonNeeded"));
            answer.setInvalid(true);
            return;
        }
        DataAnswer done =
                agree
                        ? requests.carryOut(
                                request.id(), answer.isEmpty() ? null : answer.getValue())
                        : requests.refuse(request.id(), answer.getValue());
        close();
        switch (done) {
            case DataAnswer.Answered yes ->
                    Toast.done(getTranslation("accounts.dataRequests.done"));
            case DataAnswer.Already before ->
                    Toast.problem(getTranslation("accounts.dataRequests.already"));
            case DataAnswer.LastAdministrator last ->
                    Toast.problem(getTranslation("accounts.person.lastAdministrator"));
        }
        onChange.run();
    }

    private static String follows(DataRequest.Kind kind) {
        return switch (kind) {
            case COPY -> "accounts.dataRequests.follows.copy";
            case CORRECT -> "accounts.dataRequests.follows.correct";
            case WITHDRAW -> "accounts.dataRequests.follows.withdraw";
            case ERASE, OTHER -> "accounts.dataRequests.follows.other";
        };
    }
}
