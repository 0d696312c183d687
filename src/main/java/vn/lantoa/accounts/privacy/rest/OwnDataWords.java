package vn.lantoa.accounts.privacy.rest;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;
import vn.lantoa.accounts.spi.Keeping;
import vn.lantoa.shared.VietnamTime;

/** Puts what is held into the words of one language. */
final class OwnDataWords {

    /** What a phone shows of each kind; the copy has all. */
    private static final int SHOWN = 10;

    private final I18NProvider words;
    private final MyDataArchive archive;
    private final Locale language;

    OwnDataWords(I18NProvider words, MyDataArchive archive, String language) {
        this.words = words;
        this.archive = archive;
        this.language = Locale.forLanguageTag(language);
    }

    OwnData of(List<HeldPart> held, List<DataRequest> requests, List<Keeping> terms) {
        return new OwnData(
                held.stream().map(this::part).toList(),
                requests.stream().map(this::request).toList(),
                terms.stream()
                        .map(one -> new OwnData.Term(word(one.kind()), word(one.term())))
                        .toList());
    }

    private OwnData.Part part(HeldPart part) {
        return new OwnData.Part(
                word(part.heading()),
                part.items().size(),
                part.items().stream().limit(SHOWN).map(this::values).toList());
    }

    private List<OwnData.Value> values(HeldItem item) {
        return item.fields().stream()
                .map(field ->
                        new OwnData.Value(word(field.label()), archive.value(field, language)))
                .toList();
    }

    private OwnData.Request request(DataRequest request) {
        var outcome = request.outcome();
        String due = VietnamTime.date(request.answerDue());
        return new OwnData.Request(
                request.id(),
                request.kind().name(),
                word(request.kind().key()),
                word(outcome == null ? "accounts.data.standing.inTime" : outcome.key()),
                request.open(),
                word(
                        "accounts.data.askedAt",
                        VietnamTime.dateTime(VietnamTime.local(request.askedAt()))),
                request.open() ? word("accounts.data.answerBy", due) : null,
                request.note(),
                request.answer());
    }

    private String word(String key, Object... parameters) {
        return words.getTranslation(key, language, parameters);
    }
}
