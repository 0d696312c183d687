package vn.lantoa.documents.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.ImportState;
import vn.lantoa.documents.imports.Imports;

/** Follows an import that runs in the background; leaving the page does not stop it. */
class ProgressStep extends Div {

    private static final int MILLISECONDS = 700;

    private final transient Imports imports;
    private final transient Consumer<ImportJob> onEnd;
    private final transient ImportJob begun;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private transient @Nullable Registration polling;

    ProgressStep(Imports imports, ImportJob job, Consumer<ImportJob> onEnd) {
        this.imports = imports;
        this.onEnd = onEnd;
        this.begun = job;
        bar.getElement().setAttribute("aria-label", getTranslation("documents.import.progress"));
        add(words, bar, new Paragraph(getTranslation("documents.import.mayLeave")));
        show(job);
    }

    private void show(ImportJob job) {
        String key =
                job.state() == ImportState.APPLYING
                        ? "documents.import.applyingRows"
                        : "documents.import.checkingRows";
        words.setText(getTranslation(key, job.done(), job.total()));
        bar.setMax(Math.max(1, job.total()));
        bar.setValue(Math.min(job.done(), bar.getMax()));
    }

    /** Looks how far it is. */
    void look() {
        Optional<ImportJob> now = imports.find(begun.id());
        if (now.isPresent() && now.get().state().running()) {
            show(now.get());
        } else {
            now.ifPresent(onEnd);
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
