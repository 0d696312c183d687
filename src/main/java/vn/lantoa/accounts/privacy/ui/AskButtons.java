package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.uikit.Symbol;

/** What can be asked that somebody has to answer. */
class AskButtons extends Div {

    AskButtons(DataRequests requests, Runnable onAsked) {
        addClassName("lt-actions");
        Button erase = button(DataRequest.Kind.ERASE, Symbol.TRASH, requests, onAsked);
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                button(DataRequest.Kind.WITHDRAW, Symbol.BAN, requests, onAsked),
                button(DataRequest.Kind.COPY, Symbol.COPY, requests, onAsked),
                button(DataRequest.Kind.OTHER, Symbol.HELP, requests, onAsked),
                erase);
    }

    private Button button(
            DataRequest.Kind kind, Symbol symbol, DataRequests requests, Runnable onAsked) {
        return new Button(
                getTranslation(kind.key()),
                symbol.icon(),
                event -> new AskDialog(kind, requests, onAsked).open());
    }
}
