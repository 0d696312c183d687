package vn.lantoa.documents.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.function.Function;
import vn.lantoa.documents.spi.Sentence;

/** Sentences in the words of the interface. */
final class Told {

    private Told() {}

    static String on(Component component, Sentence sentence) {
        return component.getTranslation(sentence.key(), sentence.values().toArray());
    }

    /** For downloads, which run when no screen is at hand. */
    static Function<Sentence, String> in(Locale locale, Component component) {
        return sentence ->
                component.getTranslation(locale, sentence.key(), sentence.values().toArray());
    }
}
