package vn.lantoa.sync;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes receipts with sentences in one language. */
final class ReceiptWriter {

    private static final int CREATED = 201;
    private static final int OK = 200;

    private final I18NProvider words;
    private final Locale language;

    ReceiptWriter(I18NProvider words, Locale language) {
        this.words = words;
        this.language = language;
    }

    Receipt kept(KeptFact fact, boolean now) {
        return new Receipt(
                fact.id(),
                fact.sha256(),
                now ? CREATED : OK,
                fact.sequence(),
                fact.state().shown(),
                null,
                null);
    }

    Receipt refused(@Nullable UUID id, String sha256, Refusal why) {
        return new Receipt(
                id,
                sha256,
                why.status(),
                null,
                null,
                why.code(),
                words.getTranslation(why.titleKey(), language));
    }
}
