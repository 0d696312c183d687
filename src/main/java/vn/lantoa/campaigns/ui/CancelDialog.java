package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.lantoa.uikit.FormDialog;

/** Asks why an activity does not take place, naming the activity. */
final class CancelDialog extends FormDialog {

    private static final int LONGEST = 500;

    private final TextArea reason = new TextArea(getTranslation("campaigns.field.cancelReason"));

    CancelDialog(String title, Consumer<String> onReason) {
        super(I18NProvider.translate("campaigns.cancel.ask", title));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setErrorMessage(getTranslation("campaigns.refused.reasonMissing"));
        reason.addClassName("lt-wide");
        add(new Paragraph(getTranslation("campaigns.cancel.text")), reason);
        Button cancel = new Button(getTranslation("campaigns.cancel"), event -> finish(onReason));
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
