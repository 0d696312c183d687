package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.results.ResultDetails;
import vn.lantoa.campaigns.results.ResultDetails.AdHoc;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.campaigns.results.Sums;
import vn.lantoa.campaigns.results.Turnout;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Figures and details of results as people read them. */
final class ResultWords {

    private final Component on;
    private final Places places;
    private final Languages languages;

    ResultWords(Component on, Places places, Languages languages) {
        this.on = on;
        this.places = places;
        this.languages = languages;
    }

    /** {@code 1.234}. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(VietnameseDates.FORMAT).format(number);
    }

    /** "15 lượt người (nữ 10, nam 5, khác 0)". */
    static String people(Turnout turnout, Component on) {
        return on.getTranslation(
                "campaigns.results.people",
                turnout.total(),
                turnout.female(),
                turnout.male(),
                turnout.other());
    }

    /** As {@link #people(Turnout, Component)} for a sum. */
    static String people(Sums sums, Component on) {
        return on.getTranslation(
                "campaigns.results.people",
                sums.participations(),
                sums.female(),
                sums.male(),
                sums.other());
    }

    static StateBadge badge(ResultLine line, Component on) {
        return switch (line.agreement()) {
            case OPEN ->
                    new StateBadge(
                            Tone.WARNING,
                            Symbol.WARNING,
                            on.getTranslation("campaigns.results.state.open"));
            case DECIDED ->
                    line.counts()
                            ? new StateBadge(
                                    Tone.SUCCESS,
                                    Symbol.CHECK,
                                    on.getTranslation("campaigns.results.state.counts"))
                            : new StateBadge(
                                    Tone.NEUTRAL,
                                    Symbol.BAN,
                                    on.getTranslation("campaigns.results.state.leftOut"));
            case ALONE ->
                    line.forked()
                            ? new StateBadge(
                                    Tone.WARNING,
                                    Symbol.WARNING,
                                    on.getTranslation("campaigns.results.state.forked"))
                            : new StateBadge(
                                    Tone.SUCCESS,
                                    Symbol.CHECK,
                                    on.getTranslation("campaigns.results.state.counts"));
        };
    }

    String language(String tag) {
        return languages.find(tag).map(Language::nameVi).orElse(tag);
    }

    /** Everything that was written down, by the key of its name; nothing that was left empty. */
    Map<String, String> facts(ResultDetails details) {
        Map<String, String> all = new LinkedHashMap<>();
        AdHoc adHoc = details.adHoc();
        if (adHoc != null) {
            all.put("campaigns.results.field.title", adHoc.title());
            all.put("campaigns.field.kind", on.getTranslation(adHoc.kind().key()));
        }
        all.put("campaigns.results.field.place", places.fullName(details.unit()));
        all.put("campaigns.results.field.start", VietnamTime.dateTime(details.start()));
        all.put("campaigns.field.channel", on.getTranslation(details.channel().key()));
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
                                        ? on.getTranslation(one.kind().key())
                                        : on.getTranslation(
                                                "campaigns.results.falseInformation",
                                                on.getTranslation(one.kind().key()),
                                                one.words()))
                        .collect(Collectors.joining("\n")));
        if (!details.photos().isEmpty()) {
            put(all, "campaigns.results.field.photos", details.photos().size());
        }
        return all;
    }

    private void addFigures(ResultDetails details, Map<String, String> all) {
        Turnout turnout = details.turnout();
        all.put("campaigns.results.field.people", people(turnout, on));
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
}
