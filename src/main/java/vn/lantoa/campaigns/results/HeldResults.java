package vn.lantoa.campaigns.results;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactLine;

/** Says what a result that does not count yet contains, and what it misses. */
@Component
class HeldResults {

    private static final TypeReference<Map<String, String>> VERSIONS = new TypeReference<>() {};

    private record Planned(LocalizedText title, UnitId unit, UnitId owner) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;
    private final Languages languages;
    private final I18NProvider words;

    HeldResults(
            JdbcClient jdbc,
            Access access,
            Places places,
            Languages languages,
            I18NProvider words) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.languages = languages;
        this.words = words;
    }

    List<FactLine> describe(Fact fact, Locale language) {
        Optional<ResultDetails> readable = read(fact);
        if (readable.isEmpty()) {
            return List.of();
        }
        ResultDetails details = readable.get();
        List<FactLine> lines = new ArrayList<>();
        ActivityId activity = details.activity();
        if (activity != null) {
            readable(activity.value())
                    .ifPresent(planned ->
                            lines.add(
                                    new FactLine(
                                            word(language, "campaigns.results.field.title"),
                                            title(planned, language))));
        }
        new ResultFacets(places, languages, (key, values) -> word(language, key, values))
                .of(details)
                .forEach((key, text) -> lines.add(new FactLine(word(language, key), text)));
        return lines;
    }

    /** Nobody has judged it yet: what makes no sense here is best seen as it was written. */
    private Optional<ResultDetails> read(Fact fact) {
        try {
            return Optional.of(ResultBody.read(fact.body()))
                    .filter(details -> places.find(details.unit()).isPresent());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String missing(Fact fact, UUID missing, Locale language) {
        if (missing.equals(fact.corrects())) {
            return word(language, "campaigns.result.missing.earlier");
        }
        return readable(missing)
                .map(planned ->
                        word(language, "campaigns.result.missing.draft", title(planned, language)))
                .orElseGet(() -> word(language, "campaigns.result.missing.activity"));
    }

    /** The planned activity, draft or not, where the signed-in person may read drafts of it. */
    private Optional<Planned> readable(UUID activity) {
        return jdbc.sql(
                        """
                        SELECT a.title, a.unit, c.owner FROM activity a
                        JOIN campaign c ON c.id = a.campaign_id WHERE a.id = ?
                        """)
                .param(activity)
                .query((row, number) ->
                        new Planned(
                                new LocalizedText(
                                        JsonMapper.shared()
                                                .readValue(row.getString("title"), VERSIONS)),
                                UnitId.parse(row.getString("unit")),
                                UnitId.parse(row.getString("owner"))))
                .optional()
                .filter(planned ->
                        access.may(Permission.SEE_PLANS, planned.unit())
                                || access.may(Permission.SEE_PLANS, planned.owner()));
    }

    private static String title(Planned planned, Locale language) {
        return planned.title().text(List.of(language.getLanguage()));
    }

    private String word(Locale language, String key, Object... values) {
        return words.getTranslation(key, language, values);
    }
}
