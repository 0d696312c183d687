package vn.lantoa.training.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import vn.lantoa.training.SessionWarning;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Tone;

/** What speaks against the time of a session, as boxes; read out when they appear. */
final class SessionWarnings extends Div {

    SessionWarnings() {
        addClassNames("lt-warnings", "lt-wide");
        getElement().setAttribute("role", "status");
    }

    void show(List<SessionWarning> warnings) {
        removeAll();
        for (SessionWarning warning : warnings) {
            Callout box = new Callout(Tone.WARNING, sentence(warning));
            add(warning.source().isEmpty() ? box : box.source(warning.source()));
        }
    }

    static String sentence(SessionWarning warning) {
        return I18NProvider.translate(warning.kind().key(), warning.details().toArray());
    }

    static String sentence(SessionWarning warning, I18NProvider words, Locale language) {
        return words.getTranslation(warning.kind().key(), language, warning.details().toArray());
    }
}
