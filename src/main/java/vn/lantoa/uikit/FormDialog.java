package vn.lantoa.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/**
 * A dialog with fields. A tap beside it does not close it, so what was typed stays until it is
 * saved or the person goes back.
 */
public abstract class FormDialog extends Dialog {

    /**
     * A dialog without fields yet.
     *
     * @param title the visible, translated heading
     */
    @SuppressWarnings("this-escape") // calls nothing that a dialog of ours overrides
    protected FormDialog(String title) {
        addClassName("lt-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
    }

    /** Puts below the fields the way back and the button that the dialog is there for. */
    protected final void endWith(Button step) {
        step.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.goBack"), event -> close()), step);
    }
}
