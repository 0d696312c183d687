package vn.lantoa.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Asks before a step, in words that name the thing; the button says what it does, never "OK". A
 * dialog of our own: Vaadin's ready-made one has a heading and a toolbar that axe finds wrong.
 */
public final class Confirmation extends Dialog {

    private final Paragraph text = new Paragraph();
    private final Button step = new Button();
    private final SerializableRunnable onConfirm;

    private Confirmation(String title, String words, String does, SerializableRunnable onConfirm) {
        this.onConfirm = onConfirm;
        addClassName("lt-dialog");
        setRole("alertdialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        text.setText(words);
        // where the keyboard starts: the words are read out first, and scroll where they are long
        text.getElement().setAttribute("tabindex", "0");
        step.setText(does);
        step.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        step.addClickListener(event -> agree());
        add(text);
        getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()), step);
    }

    /**
     * Opens the question; all texts are translated.
     *
     * @param title the question, with the thing's name: "Hủy hoạt động “Lễ phát động”?"
     * @param text what follows from it
     * @param step the word on the button: "Hủy hoạt động"
     * @param onConfirm runs when the person agrees
     */
    public static Confirmation ask(
            String title, String text, String step, SerializableRunnable onConfirm) {
        Confirmation question = new Confirmation(title, text, step, onConfirm);
        question.open();
        return question;
    }

    /** As {@link #ask}, for a step that takes something away: its button is red. */
    public static Confirmation askToEnd(
            String title, String text, String step, SerializableRunnable onConfirm) {
        Confirmation question = ask(title, text, step, onConfirm);
        question.step.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return question;
    }

    /** What follows from the step, as it is shown. */
    public String text() {
        return text.getText();
    }

    /** The word on the button. */
    public String step() {
        return step.getText();
    }

    /** What the button does: closes the question and takes the step, once. */
    public void agree() {
        if (isOpened()) {
            close();
            onConfirm.run();
        }
    }
}
