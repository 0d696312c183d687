package vn.lantoa.campaigns.results;

import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.results.ResultDetails.AdHoc;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;

/** What a result says, line by line, in one language. */
public final class ResultFacets {

    private final Places places;
    private final Languages languages;
    private final Words words;

    /** Translates into the reader's language. */
    public interface Words {

        /** The words of the key with these values in it. */
        String of(String key, Object... values);
    }

    /** Speaks the language of these words. */
    public ResultFacets(Places places, Languages languages, Words words) {
        this.places = places;
        this.languages = languages;
        this.words = words;
    }

    /** Everything that was written down, by the key of its name; nothing that was left empty. */
    public Map<String, String> of(ResultDetails details) {
        Map<String, String> all = new LinkedHashMap<>();
        AdHoc adHoc = details.adHoc();
        if (adHoc != null) {
            all.put("campaigns.results.field.title", adHoc.title());
            all.put("campaigns.field.kind", words.of(adHoc.kind().key()));
        }
        all.put("campaigns.results.field.place", places.fullName(details.unit()));
        all.put("campaigns.results.field.start", VietnamTime.dateTime(details.start()));
        all.put("campaigns.field.channel", words.of(details.channel().key()));
        all.put(
                "campaigns.results.field.languages",
                details.languages().stream().map(this::language).collect(Collectors.joining(", ")));
        addFigures(details, all);
        put(all, "campaigns.results.field.wentWell", details.remarks().wentWell());
        put(all, "campaigns.results.field.wasHard", details.remarks().wasHard());
        put(all, "campaigns.results.field.questions", details.remarks().questions());
        put(
                all,
                "campaigns.results.field.falseInformation",
                details.remarks().falseInformation().stream()
                        .map(one ->
                                one.words().isEmpty()
                                        ? words.of(one.kind().key())
                                        : words.of(
                                                "campaigns.results.falseInformation",
                                                words.of(one.kind().key()),
                                                one.words()))
                        .collect(Collectors.joining("\n")));
        if (!details.photos().isEmpty()) {
            put(all, "campaigns.results.field.photos", details.photos().size());
        }
        return all;
    }

    private void addFigures(ResultDetails details, Map<String, String> all) {
        Turnout turnout = details.turnout();
        all.put("campaigns.results.field.people", people(turnout));
        put(all, "campaigns.results.children", turnout.children());
        put(all, "campaigns.results.disabled", turnout.disabled());
        put(all, "campaigns.results.menAndBoys", turnout.menAndBoys());
        put(all, "campaigns.results.minutes", details.minutes());
        put(all, "campaigns.results.estimate", details.estimatedReach());
    }

    private static void put(Map<String, String> all, String key, String text) {
        if (!text.isBlank()) {
            all.put(key, text);
        }
    }

    private static void put(Map<String, String> all, String key, @Nullable Integer figure) {
        if (figure != null) {
            all.put(key, number(figure));
        }
    }

    private String people(Turnout turnout) {
        return words.of(
                "campaigns.results.people",
                turnout.total(),
                turnout.female(),
                turnout.male(),
                turnout.other());
    }

    private String language(String tag) {
        return languages.find(tag).map(Language::nameVi).orElse(tag);
    }

    private static String number(int number) {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(number);
    }
}
