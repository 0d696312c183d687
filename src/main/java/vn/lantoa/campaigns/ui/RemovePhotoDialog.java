package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import vn.lantoa.campaigns.results.PhotoReason;
import vn.lantoa.campaigns.results.RemovedPhoto;
import vn.lantoa.uikit.FormDialog;

/** Says what taking a photo off means, and asks why; the words are needed for another reason. */
final class RemovePhotoDialog extends FormDialog {

    private final RadioButtonGroup<PhotoReason> reason =
            new RadioButtonGroup<>(getTranslation("campaigns.photo.remove.reason"));
    private final TextArea words = new TextArea(getTranslation("campaigns.photo.remove.words"));
    private final SerializableBiConsumer<PhotoReason, String> onRemove;

    /**
     * Not open yet.
     *
     * @param title the question, which names the photo
     */
    RemovePhotoDialog(String title, SerializableBiConsumer<PhotoReason, String> onRemove) {
        super(title);
        this.onRemove = onRemove;
        reason.setItems(PhotoReason.values());
        reason.setItemLabelGenerator(one -> getTranslation(one.key()));
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(getTranslation("campaigns.photo.remove.reasonMissing"));
        reason.addValueChangeListener(
                event -> words.setRequiredIndicatorVisible(event.getValue() == PhotoReason.OTHER));
        words.setMaxLength(RemovedPhoto.LONGEST_WORDS);
        words.setHelperText(getTranslation("campaigns.photo.remove.noNames"));
        words.setErrorMessage(getTranslation("campaigns.photo.remove.wordsMissing"));
        words.addClassName("lt-wide");
        add(new Paragraph(getTranslation("campaigns.photo.remove.text")), reason, words);
        Button remove =
                new Button(getTranslation("campaigns.photo.remove.step"), event -> remove());
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        endWith(remove);
    }

    private void remove() {
        PhotoReason chosen = reason.getValue();
        reason.setInvalid(chosen == null);
        words.setInvalid(chosen == PhotoReason.OTHER && words.getValue().isBlank());
        if (chosen != null && !words.isInvalid()) {
            close();
            onRemove.accept(chosen, words.getValue());
        }
    }
}
