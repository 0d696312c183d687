package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Function;
import vn.lantoa.training.certificates.CertificateAnswer;
import vn.lantoa.training.certificates.CertificateIssue;
import vn.lantoa.training.certificates.CertificateWording;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Toast;

/** Asks what the papers say besides person and course, then issues them. */
final class IssueDialog extends FormDialog {

    private final transient Function<CertificateWording, CertificateAnswer<CertificateIssue>> issue;
    private final transient Runnable done;
    private final TextField parent =
            field("training.certificates.parentBody", CertificateWording.LONGEST);
    private final TextField body = field("training.certificates.body", CertificateWording.LONGEST);
    private final TextField place =
            field("training.certificates.place", CertificateWording.LONGEST_PLACE);
    private final TextArea post = new TextArea(getTranslation("training.certificates.post"));
    private final TextField signer =
            field("training.certificates.signer", CertificateWording.LONGEST_NAME);

    IssueDialog(
            CertificateWording first,
            int people,
            Function<CertificateWording, CertificateAnswer<CertificateIssue>> issue,
            Runnable done) {
        super(I18NProvider.translate("training.certificates.issue", people));
        this.issue = issue;
        this.done = done;
        post.setMaxLength(CertificateWording.LONGEST);
        post.setHelperText(getTranslation("training.certificates.postHint"));
        signer.setHelperText(getTranslation("training.certificates.signerHint"));
        parent.setHelperText(getTranslation("training.certificates.parentBodyHint"));
        parent.setValue(first.parentBody());
        body.setValue(first.body());
        place.setValue(first.place());
        post.setValue(first.post());
        signer.setValue(first.signer());
        List.of(body, place)
                .forEach(one -> {
                    one.setRequiredIndicatorVisible(true);
                    one.setErrorMessage(getTranslation("training.certificates.missing"));
                });
        post.setRequiredIndicatorVisible(true);
        post.setErrorMessage(getTranslation("training.certificates.missing"));
        Div form = new Div(parent, body, place, post, signer);
        form.addClassName("lt-form");
        add(new Paragraph(getTranslation("training.certificates.issueHint")), form);
        endWith(
                new Button(
                        getTranslation("training.certificates.issue", people), event -> finish()));
    }

    private void finish() {
        boolean noBody = body.getValue().isBlank();
        boolean noPlace = place.getValue().isBlank();
        boolean noPost = post.getValue().isBlank();
        body.setInvalid(noBody);
        place.setInvalid(noPlace);
        post.setInvalid(noPost);
        if (noBody || noPlace || noPost) {
            return;
        }
        close();
        CertificateAnswer<CertificateIssue> answer =
                issue.apply(
                        new CertificateWording(
                                parent.getValue(),
                                body.getValue(),
                                place.getValue(),
                                post.getValue(),
                                signer.getValue()));
        if (answer instanceof CertificateAnswer.Refused<CertificateIssue> no) {
            Toast.problem(getTranslation(no.why().key()));
        }
        done.run();
    }

    private TextField field(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.addClassName("lt-wide");
        return field;
    }
}
