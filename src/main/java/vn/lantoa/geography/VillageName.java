package vn.lantoa.geography;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a village: its kind and what it is called, "Bản" and "Ka Tiêng"; NFC, single spaces,
 * 1 to 60 letters, digits, spaces, dots, hyphens and apostrophes, at least one letter or digit.
 */
public record VillageName(VillageKind kind, String proper) implements Serializable {

    private static final Pattern FORM =
            Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N} .'’/-]{1,60}");

    /** Refuses text that {@link #read} would not pass. */
    public VillageName {
        if (!FORM.matcher(proper).matches() || !proper.equals(clean(proper))) {
            throw new IllegalArgumentException("not the name of a village");
        }
    }

    /** Reads what a person types; a kind typed in front once more is dropped. */
    public static Optional<VillageName> read(VillageKind kind, String typed) {
        String clean = clean(typed);
        String again = kind.word() + " ";
        if (clean.regionMatches(true, 0, again, 0, again.length())) {
            clean = clean.substring(again.length()).strip();
        }
        return FORM.matcher(clean).matches()
                ? Optional.of(new VillageName(kind, clean))
                : Optional.empty();
    }

    /** "Bản Ka Tiêng". */
    public String full() {
        return kind.word() + " " + proper;
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }
}
