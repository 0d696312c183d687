package vn.lantoa.training.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import vn.lantoa.uikit.FormDialog;

/** Asks why a roll is opened again. */
final class ReopenDialog extends FormDialog {

    private static final int LONGEST = 240;

    private final TextField reason = new TextField(getTranslation("training.roll.reason"));
    private final SerializableConsumer<String> reopen;

    ReopenDialog(SerializableConsumer<String> reopen) {
        super(I18NProvider.translate("training.roll.reopen"));
        this.reopen = reopen;
        reason.setMaxLength(LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(getTranslation("training.roll.refused.reason"));
        reason.setWidthFull();
        add(new Paragraph(getTranslation("training.roll.reopen.hint")), reason);
        endWith(new Button(getTranslation("training.roll.reopen"), event -> save()));
    }

    private void save() {
        boolean lacking = reason.getValue().isBlank();
        reason.setInvalid(lacking);
        if (!lacking) {
            close();
            reopen.accept(reason.getValue());
        }
    }
}
