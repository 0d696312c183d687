package vn.lantoa.geography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of languages, read once: it changes only with a new version of the product. */
@Component
class LanguagesInMemory implements Languages {

    private static final String VIETNAMESE = "vi";

    private final Map<String, Language> byTag = new LinkedHashMap<>();

    LanguagesInMemory(JdbcClient jdbc, ReferenceStart afterLoading) {
        Map<String, List<String>> fallbacks = new LinkedHashMap<>();
        jdbc.sql("SELECT tag, fallback FROM language_fallback ORDER BY tag, position")
                .query(row -> {
                    fallbacks
                            .computeIfAbsent(row.getString("tag"), tag -> new ArrayList<>())
                            .add(row.getString("fallback"));
                });
        jdbc.sql("SELECT * FROM language ORDER BY position")
                .query(row -> {
                    String tag = row.getString("tag");
                    byTag.put(
                            tag,
                            new Language(
                                    tag,
                                    row.getString("name_vi"),
                                    row.getString("name_en"),
                                    row.getString("endonym"),
                                    row.getString("script"),
                                    Language.Medium.valueOf(row.getString("medium")),
                                    List.copyOf(fallbacks.getOrDefault(tag, List.of()))));
                });
    }

    @Override
    public List<Language> all() {
        return List.copyOf(byTag.values());
    }

    @Override
    public Optional<Language> find(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    @Override
    public List<String> chain(List<String> chosen) {
        SequencedSet<String> chain = new LinkedHashSet<>();
        for (String tag : chosen) {
            if (byTag.containsKey(tag)) {
                chain.add(tag);
            }
        }
        for (String tag : List.copyOf(chain)) {
            find(tag).ifPresent(language -> chain.addAll(language.fallback()));
        }
        if (chain.isEmpty() || !chain.getFirst().equals(VIETNAMESE)) {
            chain.remove(VIETNAMESE);
            chain.add(VIETNAMESE);
        }
        return List.copyOf(chain);
    }
}
