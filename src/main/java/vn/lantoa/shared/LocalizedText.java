package vn.lantoa.shared;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text in several languages, by content tag ({@code vi}, {@code km-VN}, {@code blt-Tavt}); NFC,
 * no blank versions.
 */
public record LocalizedText(Map<String, String> versions) implements Serializable {

    /** No text in any language. */
    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    /** One version as found: its text and the tag it is in, so a screen can mark what fell back. */
    public record Version(String language, String text) implements Serializable {}

    public LocalizedText {
        TreeMap<String, String> kept = new TreeMap<>();
        versions.forEach((tag, text) -> {
            String clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            if (!clean.isEmpty()) {
                kept.put(tag, clean);
            }
        });
        versions = Collections.unmodifiableMap(kept);
    }

    /** A text that exists in Vietnamese only. */
    public static LocalizedText vietnamese(String text) {
        return new LocalizedText(Map.of("vi", text));
    }

    /**
     * The version in the first of these languages that has one, then Vietnamese, then any; empty
     * when there is none.
     */
    public Optional<Version> in(List<String> languages) {
        for (String language : languages) {
            String text = versions.get(language);
            if (text != null) {
                return Optional.of(new Version(language, text));
            }
        }
        String vietnamese = versions.get("vi");
        if (vietnamese != null) {
            return Optional.of(new Version("vi", vietnamese));
        }
        return versions.entrySet().stream()
                .findFirst()
                .map(e -> new Version(e.getKey(), e.getValue()));
    }

    /** The text as {@link #in} finds it, or the empty text. */
    public String text(List<String> languages) {
        return in(languages).map(Version::text).orElse("");
    }

    /** The Vietnamese text, or the nearest there is, or the empty text. */
    public String vietnamese() {
        return text(List.of("vi"));
    }

    /** This text with one version set; a blank text removes that version. */
    public LocalizedText with(String language, String text) {
        TreeMap<String, String> changed = new TreeMap<>(versions);
        changed.put(language, text);
        return new LocalizedText(changed);
    }

    /** Whether there is no text in any language. */
    public boolean isEmpty() {
        return versions.isEmpty();
    }
}
