package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.Map;
import vn.lantoa.campaigns.results.ResultDetails;
import vn.lantoa.campaigns.results.ResultFacets;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.campaigns.results.Sums;
import vn.lantoa.campaigns.results.Turnout;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
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
        return new ResultFacets(places, languages, (key, values) -> on.getTranslation(key, values))
                .of(details);
    }
}
