package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.lantoa.training.Answer;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.FormDialog;
import vn.lantoa.uikit.Symbol;

/** What an organiser can do with a class as it stands. */
final class ClassSteps extends Div {

    private final transient ClassPieces pieces;
    private final TrainingClass one;
    private final transient Runnable changed;

    ClassSteps(ClassPieces pieces, TrainingClass one, Runnable changed) {
        this.pieces = pieces;
        this.one = one;
        this.changed = changed;
        addClassName("lt-actions");
        switch (one.status()) {
            case DRAFT -> {
                Button announce =
                        new Button(
                                getTranslation("training.announce"),
                                Symbol.SEND.icon(),
                                event -> askToAnnounce());
                announce.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                add(announce, change(), cancel());
            }
            case ANNOUNCED ->
                    add(
                            change(),
                            new Button(
                                    getTranslation("training.finish"),
                                    Symbol.CHECK.icon(),
                                    event -> askToFinish()),
                            cancel());
            case FINISHED, CANCELLED -> setVisible(false);
        }
    }

    private Button change() {
        return new Button(
                getTranslation("training.edit"),
                Symbol.EDIT.icon(),
                event -> ClassDialog.change(pieces, one, changed).open());
    }

    private Button cancel() {
        return new Button(
                getTranslation("training.cancel"),
                Symbol.BAN.icon(),
                event ->
                        new Reason(
                                        one.plan().name(),
                                        reason ->
                                                done(
                                                        pieces.classes()
                                                                .cancel(
                                                                        one.id(),
                                                                        one.version(),
                                                                        reason)))
                                .open());
    }

    private void askToAnnounce() {
        Confirmation.ask(
                getTranslation("training.announce.ask", one.plan().name()),
                getTranslation("training.announce.text"),
                getTranslation("training.announce"),
                () -> done(pieces.classes().announce(one.id(), one.version())));
    }

    private void askToFinish() {
        Confirmation.ask(
                getTranslation("training.finish.ask", one.plan().name()),
                getTranslation("training.finish.text"),
                getTranslation("training.finish"),
                () -> done(pieces.classes().finish(one.id(), one.version())));
    }

    private void done(Answer<TrainingClass> answer) {
        if (Words.done(answer, this)) {
            changed.run();
        }
    }

    /** Asks why a class does not take place, naming the class. */
    private static final class Reason extends FormDialog {

        private static final int LONGEST = 500;

        private final TextArea reason = new TextArea(getTranslation("training.cancel.reason"));

        Reason(String name, Consumer<String> onReason) {
            super(I18NProvider.translate("training.cancel.ask", name));
            reason.setRequiredIndicatorVisible(true);
            reason.setMaxLength(LONGEST);
            reason.setErrorMessage(getTranslation("training.refused.reasonMissing"));
            reason.addClassName("lt-wide");
            add(new Paragraph(getTranslation("training.cancel.text")), reason);
            Button cancel =
                    new Button(getTranslation("training.cancel"), event -> finish(onReason));
            cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
            endWith(cancel);
        }

        private void finish(Consumer<String> onReason) {
            boolean missing = reason.getValue().isBlank();
            reason.setInvalid(missing);
            if (!missing) {
                close();
                onReason.accept(reason.getValue());
            }
        }
    }
}
