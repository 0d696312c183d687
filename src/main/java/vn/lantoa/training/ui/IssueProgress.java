package vn.lantoa.training.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lantoa.training.certificates.CertificateIssue;

/** Follows an issue of certificates in the background; leaving the page does not stop it. */
final class IssueProgress extends Div {

    private static final int MILLISECONDS = 700;

    private final transient Supplier<CertificateIssue> latest;
    private final transient Runnable ended;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private transient @Nullable Registration polling;

    IssueProgress(CertificateIssue issue, Supplier<CertificateIssue> latest, Runnable ended) {
        this.latest = latest;
        this.ended = ended;
        bar.getElement()
                .setAttribute("aria-label", getTranslation("training.certificates.progress"));
        words.getElement().setAttribute("role", "status");
        add(words, bar, new Paragraph(getTranslation("training.certificates.mayLeave")));
        show(issue);
    }

    private void show(CertificateIssue issue) {
        words.setText(getTranslation("training.certificates.running", issue.done(), issue.total()));
        bar.setMax(Math.max(1, issue.total()));
        bar.setValue(Math.min(issue.done(), bar.getMax()));
    }

    /** Looks how far it is. */
    void look() {
        CertificateIssue now = latest.get();
        if (now.state() == CertificateIssue.State.RUNNING) {
            show(now);
        } else {
            ended.run();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(MILLISECONDS);
        polling = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Registration registered = polling;
        if (registered != null) {
            registered.remove();
            polling = null;
        }
        event.getUI().setPollInterval(-1);
        super.onDetach(event);
    }
}
