package vn.lantoa.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;

/** A link to copy, or to hand to another app of the phone, such as Zalo. */
public final class ShareLink extends Div {

    private static final String COPY = "navigator.clipboard.writeText($0)";

    /** In the browser itself: sharing must follow the tap at once. */
    private static final String SHARE =
            """
            const text = $0;
            this.onclick = () => {
              if (navigator.share) {
                navigator.share({text}).catch(() => {});
              } else {
                navigator.clipboard.writeText(text);
              }
            };
            """;

    /**
     * A link; all texts are translated.
     *
     * @param label what the link is
     * @param message what is shared: words with the link in them
     */
    public ShareLink(String label, String link, String message) {
        addClassName("lt-share");
        TextField field = new TextField(label);
        field.setValue(link);
        field.setReadOnly(true);
        field.setWidthFull();
        Button copy =
                new Button(
                        getTranslation("uikit.copyLink"),
                        Symbol.COPY.icon(),
                        event -> {
                            getElement().executeJs(COPY, link);
                            Toast.done(getTranslation("uikit.copied"));
                        });
        Button share = new Button(getTranslation("uikit.share"), Symbol.SEND.icon());
        share.getElement().executeJs(SHARE, message);
        Div actions = new Div(copy, share);
        actions.addClassName("lt-actions");
        add(field, actions);
    }
}
