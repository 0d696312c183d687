package vn.lantoa.geography;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads languages, what they fall back to, and ethnic groups. */
@Component
class LanguageLoader {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageLoader.class);
    private static final String NAME = "languages and ethnic groups";
    private static final String VIETNAMESE = "vi";
    private static final int LANGUAGES = 45;
    private static final int ETHNIC_GROUPS = 54;

    private final JdbcClient jdbc;
    private final PlaceStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LanguageLoader(
            JdbcClient jdbc,
            PlaceStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    PlaceLists.Outcome load() {
        try {
            Table groups = groups();
            Table languages = languages();
            Table fallbacks = fallbacks();
            String hash = Table.sha256(groups.sha256() + languages.sha256() + fallbacks.sha256());
            if (store.loaded(NAME).filter(hash::equals).isPresent()) {
                return new PlaceLists.Outcome.Unchanged();
            }
            transaction.executeWithoutResult(status -> {
                save(groups, languages, fallbacks);
                store.markLoaded(NAME, hash, clock.instant());
            });
            LOG.info("Loaded {} languages", languages.rows().size());
            return new PlaceLists.Outcome.Loaded(languages.rows().size(), 0);
        } catch (BadFile e) {
            return e.refused();
        }
    }

    private static Table languages() {
        Table table =
                Table.read(
                        new ClassPathResource("reference/geography/languages.csv"),
                        Set.of(
                                "content_tag",
                                "iso639_3",
                                "name_vi",
                                "name_en",
                                "endonym",
                                "default_script",
                                "content_medium",
                                "ethnic_group_code_2008",
                                "ethnic_population_2019"),
                        Set.of(
                                "tag",
                                "endonym_script",
                                "endonym_source",
                                "ethnic_group_vi",
                                "scripts_in_vietnam",
                                "content_tag_note",
                                "speakers_note",
                                "provinces_main_34",
                                "noto_font",
                                "npm_font_package",
                                "debian_font_package",
                                "font_warning",
                                "cldr_locale",
                                "cldr_level",
                                "cldr_name_in_vi",
                                "vov4_radio",
                                "confidence",
                                "notes"));
        checkDistinct(table, "content_tag", LANGUAGES);
        return table;
    }

    private static Table groups() {
        Table table =
                Table.read(
                        new ClassPathResource("reference/geography/ethnic_groups.csv"),
                        Set.of(
                                "code_2008",
                                "code_1979",
                                "name_vi",
                                "other_names_vi",
                                "population_2019_census"),
                        Set.of(
                                "language_tags",
                                "population_confidence",
                                "population_rank_2019",
                                "code_2008_confidence"));
        checkDistinct(table, "code_2008", ETHNIC_GROUPS);
        return table;
    }

    private static Table fallbacks() {
        return Table.read(
                new ClassPathResource("reference/geography/language_fallbacks.csv"),
                Set.of("tag", "fallback", "reason"),
                Set.of());
    }

    private static void checkDistinct(Table table, String column, int expected) {
        Set<String> seen = new HashSet<>();
        for (Table.Row row : table.rows()) {
            if (!seen.add(row.filled(column))) {
                throw row.bad(column + " " + row.text(column) + " stands above already");
            }
        }
        if (seen.size() != expected) {
            throw new BadFile(table.file(), 0, "has " + seen.size() + " rows, not " + expected);
        }
    }

    private void save(Table groups, Table languages, Table fallbacks) {
        jdbc.sql("DELETE FROM language_fallback").update();
        groups.rows().forEach(this::saveGroup);
        List<Table.Row> inOrder = new ArrayList<>(languages.rows());
        inOrder.sort(
                Comparator.comparing((Table.Row row) -> !row.text("content_tag").equals(VIETNAMESE))
                        .thenComparing(LanguageLoader::population, Comparator.reverseOrder()));
        for (int i = 0; i < inOrder.size(); i++) {
            saveLanguage(inOrder.get(i), i);
        }
        Set<String> tags = new HashSet<>();
        inOrder.forEach(row -> tags.add(row.text("content_tag")));
        for (Table.Row row : fallbacks.rows()) {
            if (!tags.contains(row.filled("tag")) || !tags.contains(row.filled("fallback"))) {
                throw row.bad("tag or fallback is no language of the list");
            }
            saveFallback(row.text("tag"), 0, row.text("fallback"));
        }
        for (String tag : tags) {
            if (!tag.equals(VIETNAMESE)) {
                saveFallback(tag, 1, VIETNAMESE);
            }
        }
    }

    private void saveGroup(Table.Row row) {
        jdbc.sql(
                        """
                        INSERT INTO ethnic_group (code, code_1979, name, other_names, population_2019)
                        VALUES (:code, :old, :name, :others, :population)
                        ON DUPLICATE KEY UPDATE code_1979 = :old, name = :name,
                            other_names = :others, population_2019 = :population
                        """)
                .param("code", row.filled("code_2008"))
                .param("old", row.filled("code_1979"))
                .param("name", row.filled("name_vi"))
                .param("others", row.text("other_names_vi"))
                .param("population", row.number("population_2019_census"))
                .update();
    }

    private void saveLanguage(Table.Row row, int position) {
        jdbc.sql(
                        """
                        INSERT INTO language (tag, position, iso639_3, name_vi, name_en, endonym,
                                              script, medium, ethnic_group)
                        VALUES (:tag, :position, :iso, :vi, :en, :endonym, :script, :medium, :group)
                        ON DUPLICATE KEY UPDATE position = :position, iso639_3 = :iso, name_vi = :vi,
                            name_en = :en, endonym = :endonym, script = :script, medium = :medium,
                            ethnic_group = :group
                        """)
                .param("tag", row.text("content_tag"))
                .param("position", position)
                .param("iso", row.filled("iso639_3"))
                .param("vi", row.filled("name_vi"))
                .param("en", row.filled("name_en"))
                .param("endonym", orNull(row.text("endonym")))
                .param("script", script(row))
                .param("medium", medium(row).name())
                .param("group", orNull(row.text("ethnic_group_code_2008")))
                .update();
    }

    private void saveFallback(String tag, int position, String fallback) {
        jdbc.sql("INSERT INTO language_fallback (tag, position, fallback) VALUES (?, ?, ?)")
                .params(tag, position, fallback)
                .update();
    }

    private static int population(Table.Row row) {
        return row.text("ethnic_population_2019").isEmpty()
                ? 0
                : row.number("ethnic_population_2019");
    }

    private static Language.Medium medium(Table.Row row) {
        String word = row.filled("content_medium").toUpperCase(Locale.ROOT).replace(' ', '_');
        try {
            return Language.Medium.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw row.bad("content_medium is not known: " + row.text("content_medium"));
        }
    }

    /** "Latn (SIL default); Tavt also listed" is Latn; sign languages have none. */
    private static @Nullable String script(Table.Row row) {
        String text = row.text("default_script");
        return text.matches("[A-Z][a-z]{3}\\b.*") ? text.substring(0, 4) : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
