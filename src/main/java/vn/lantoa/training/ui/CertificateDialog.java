package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.certificates.Certificate;
import vn.lantoa.training.certificates.CertificateAnswer;
import vn.lantoa.training.certificates.CertificatePaper;
import vn.lantoa.training.certificates.CertificateWording;
import vn.lantoa.training.certificates.Certificates;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One certificate: print it, issue it again, withdraw it. */
final class CertificateDialog extends Dialog {

    private static final int REASON_LENGTH = 500;

    private final Certificate one;
    private final transient Certificates certificates;
    private final transient Runnable done;
    private final TextField name = new TextField(getTranslation("training.certificates.name"));
    private final TextArea reason = new TextArea(getTranslation("training.certificates.because"));

    /**
     * @param anew issues another in the place of a withdrawn one; null where that cannot be
     */
    CertificateDialog(
            Certificate one,
            Certificates certificates,
            CertificatePaper paper,
            String base,
            @Nullable Runnable anew,
            Runnable done) {
        this.one = one;
        this.certificates = certificates;
        this.done = done;
        addClassName("lt-dialog");
        setHeaderTitle(
                I18NProvider.translate("training.certificates.numbered", one.number().text()));
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()));
        if (one.valid()) {
            addPaper(paper, base);
            addAgain();
            addWithdrawing();
        } else {
            addWithdrawn(anew);
        }
    }

    private void addPaper(CertificatePaper paper, String base) {
        Anchor print =
                PaperLink.to(
                        getTranslation("training.certificates.print"),
                        "chung-nhan-" + one.number().number() + "-" + one.number().year() + ".pdf",
                        "application/pdf",
                        () ->
                                paper.pdf(
                                        List.of(certificates.printable(one.id()).orElseThrow()),
                                        base));
        Anchor page = new Anchor(base + one.code().path());
        page.add(Symbol.LINK.icon());
        page.add(getTranslation("training.certificates.verifyPage"));
        page.addClassName("lt-link-action");
        Div links = new Div(print, page);
        links.addClassName("lt-actions");
        add(links);
    }

    private void addAgain() {
        if (one.name().isEmpty()) {
            return;
        }
        name.setValue(one.name());
        name.setMaxLength(CertificateWording.LONGEST_NAME);
        name.addClassName("lt-wide");
        name.setErrorMessage(getTranslation("training.certificates.missing"));
        Button again = new Button(getTranslation("training.certificates.again"), event -> again());
        Div part =
                new Div(
                        new Paragraph(getTranslation("training.certificates.againHint")),
                        name,
                        again);
        part.addClassName("lt-dialog-part");
        add(part);
    }

    private void addWithdrawing() {
        reason.setMaxLength(REASON_LENGTH);
        reason.addClassName("lt-wide");
        reason.setErrorMessage(getTranslation("training.certificates.refused.reasonMissing"));
        Button withdraw =
                new Button(getTranslation("training.certificates.withdraw"), event -> withdraw());
        withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div part =
                new Div(
                        new Paragraph(getTranslation("training.certificates.withdrawHint")),
                        reason,
                        withdraw);
        part.addClassName("lt-dialog-part");
        add(part);
    }

    private void addWithdrawn(@Nullable Runnable anew) {
        String because = one.because();
        if (one.withdrawn() != null) {
            String when = VietnamTime.dateTime(VietnamTime.local(one.withdrawn()));
            add(
                    new Callout(
                            Tone.DANGER,
                            getTranslation(
                                    "training.certificates.withdrawnAs",
                                    when,
                                    because == null ? "–" : because)));
        }
        if (anew != null) {
            add(new Paragraph(getTranslation("training.certificates.anewHint")));
            Button another =
                    new Button(
                            getTranslation("training.certificates.anew"),
                            event -> {
                                close();
                                anew.run();
                            });
            add(another);
        }
    }

    private void again() {
        boolean missing = name.getValue().isBlank();
        name.setInvalid(missing);
        if (!missing) {
            tell(
                    certificates.issueAgain(one.id(), name.getValue()),
                    "training.certificates.againDone");
        }
    }

    private void withdraw() {
        boolean missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        if (!missing) {
            tell(
                    certificates.withdraw(one.id(), reason.getValue()),
                    "training.certificates.withdrawDone");
        }
    }

    private void tell(CertificateAnswer<Certificate> answer, String key) {
        close();
        switch (answer) {
            case CertificateAnswer.Done<Certificate> written -> Toast.done(getTranslation(key));
            case CertificateAnswer.Refused<Certificate> no ->
                    Toast.problem(getTranslation(no.why().key()));
        }
        done.run();
    }
}
