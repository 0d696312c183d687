package vn.lantoa.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a step, in words that name the thing; the button says what it does, never "OK". */
public final class Confirmation {

    private Confirmation() {}

    /**
     * Opens the question; all texts are translated.
     *
     * @param title the question, with the thing's name: "Hủy hoạt động “Lễ phát động”?"
     * @param text what follows from it
     * @param step the word on the button: "Hủy hoạt động"
     * @param onConfirm runs when the person agrees
     */
    public static ConfirmDialog ask(String title, String text, String step, Runnable onConfirm) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setConfirmText(step);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("uikit.goBack"));
        dialog.addConfirmListener(event -> onConfirm.run());
        dialog.open();
        return dialog;
    }

    /** As {@link #ask}, for a step that takes something away: its button is red. */
    public static ConfirmDialog askToEnd(
            String title, String text, String step, Runnable onConfirm) {
        ConfirmDialog dialog = ask(title, text, step, onConfirm);
        dialog.setConfirmButtonTheme("primary error");
        return dialog;
    }
}
