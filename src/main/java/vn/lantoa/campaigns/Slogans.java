package vn.lantoa.campaigns;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A campaign's slogans in their order, by content tag; NFC, no blank ones. */
public record Slogans(Map<String, List<String>> versions) implements Serializable {

    /** No slogan in any language. */
    public static final Slogans NONE = new Slogans(Map.of());

    public Slogans {
        TreeMap<String, List<String>> kept = new TreeMap<>();
        versions.forEach((tag, lines) -> {
            List<String> clean =
                    lines.stream()
                            .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC).strip())
                            .filter(line -> !line.isEmpty())
                            .toList();
            if (!clean.isEmpty()) {
                kept.put(tag, clean);
            }
        });
        versions = Collections.unmodifiableMap(kept);
    }

    /** The slogans in one language; empty when there are none. */
    public List<String> in(String language) {
        return versions.getOrDefault(language, List.of());
    }

    /** These slogans with those of one language replaced; none removes the language. */
    public Slogans with(String language, List<String> lines) {
        TreeMap<String, List<String>> changed = new TreeMap<>(versions);
        changed.put(language, lines);
        return new Slogans(changed);
    }
}
