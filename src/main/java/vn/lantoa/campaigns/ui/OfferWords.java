package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import vn.lantoa.campaigns.HandedValues;
import vn.lantoa.campaigns.Offer;
import vn.lantoa.campaigns.OfferedField;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.VietnamTime;

/** What an offer says, as people read it. */
final class OfferWords {

    private OfferWords() {}

    static String value(
            OfferedField field, HandedValues values, Languages languages, Component on) {
        String text =
                switch (field) {
                    case TITLE -> text(values.title(), languages);
                    case TIME ->
                            VietnamTime.dateTime(values.start())
                                    + " – "
                                    + VietnamTime.dateTime(values.end());
                    case KIND -> on.getTranslation(values.kind().key());
                    case CHANNEL -> on.getTranslation(values.channel().key());
                    case STAGE -> on.getTranslation(values.stage().key());
                    case AUDIENCE -> text(values.audience(), languages);
                    case MEN_AND_BOYS ->
                            values.menAndBoys()
                                    ? on.getTranslation("campaigns.yes")
                                    : on.getTranslation("campaigns.no");
                    case LANGUAGES ->
                            values.languages().stream()
                                    .map(tag -> name(tag, languages))
                                    .collect(Collectors.joining(", "));
                    case NOTE -> text(values.note(), languages);
                    case TAKES_PLACE ->
                            values.takesPlace()
                                    ? on.getTranslation("campaigns.offer.takesPlace.yes")
                                    : on.getTranslation("campaigns.offer.takesPlace.no");
                };
        return text.isEmpty() ? on.getTranslation("campaigns.history.nothing") : text;
    }

    /** The names of the fields that changed, with commas between. */
    static String fields(Offer offer, Component on) {
        return offer.fields().stream()
                .sorted()
                .map(field -> on.getTranslation(field.key()))
                .collect(Collectors.joining(", "));
    }

    private static String text(LocalizedText text, Languages languages) {
        return text.versions().entrySet().stream()
                .map(one ->
                        "vi".equals(one.getKey())
                                ? one.getValue()
                                : name(one.getKey(), languages) + ": " + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String name(String tag, Languages languages) {
        return languages.find(tag).map(Language::nameVi).orElse(tag);
    }
}
