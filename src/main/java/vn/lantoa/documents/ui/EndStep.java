package vn.lantoa.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.ImportState;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportKind;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Tone;

/** How it ended, and where to go now. */
class EndStep extends Div {

    EndStep(ImportKind<?> kind, ImportContext context, ImportJob job, Runnable onAgain) {
        Callout end = new Callout(tone(job.state()), words(job));
        Div actions = new Div();
        actions.addClassName("lt-actions");
        if (job.state() == ImportState.DONE) {
            for (ImportKind.Onward onward : kind.onward(context)) {
                Anchor link = new Anchor(onward.address(), getTranslation(onward.words()));
                link.addClassName("lt-button-link");
                // what comes next stands first; the others are beside it
                link.setClassName("lt-button-second", actions.getComponentCount() > 0);
                actions.add(link);
            }
        }
        actions.add(new Button(getTranslation("documents.import.again"), event -> onAgain.run()));
        end.getElement().setAttribute("role", "status");
        add(end, actions);
    }

    private String words(ImportJob job) {
        return switch (job.state()) {
            case DONE ->
                    getTranslation(
                            "documents.import.done",
                            job.counts().added(),
                            job.counts().changed(),
                            job.counts().same(),
                            job.counts().wrong());
            case FAILED ->
                    getTranslation(
                            "documents.import.failed",
                            Objects.requireNonNullElse(job.reference(), ""));
            case INTERRUPTED -> getTranslation("documents.import.interrupted");
            case EXPIRED -> getTranslation("documents.import.expired");
            default -> getTranslation("documents.import.dropped");
        };
    }

    private static Tone tone(ImportState state) {
        return switch (state) {
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case INTERRUPTED, EXPIRED -> Tone.WARNING;
            default -> Tone.INFO;
        };
    }
}
