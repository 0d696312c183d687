package vn.lantoa.sites;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.lantoa.shared.LocalizedText;

/**
 * A number to call for help. Not E.164: short numbers such as 111 and 113 exist inside the country
 * only.
 *
 * @param dial the digits to dial, 3 to 11 of them; also the hotline's id
 * @param shown as people write it, the same digits with spaces: {@code 1900 96 96 80}
 * @param name who answers, Vietnamese at least
 * @param note for whom it is or what to know; may be empty
 * @param order smaller comes first
 * @param source where the number was read
 * @param checked the day somebody last looked it up there
 */
public record Hotline(
        String dial,
        String shown,
        LocalizedText name,
        CallCost cost,
        OpenHours hours,
        LocalizedText note,
        int order,
        String source,
        LocalDate checked)
        implements Serializable {

    private static final Pattern DIAL = Pattern.compile("[0-9]{3,11}");
    private static final Pattern SHOWN = Pattern.compile("[0-9]+( [0-9]+)*");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 300;

    /** Refuses what {@link #dials}, {@link #showsSameDigits} and the lengths forbid. */
    public Hotline {
        source = source.strip();
        if (!dials(dial) || !showsSameDigits(shown, dial)) {
            throw new IllegalArgumentException("not a number to dial: " + dial + ", " + shown);
        }
        if (!name.versions().containsKey("vi") || source.isEmpty() || order < 0) {
            throw new IllegalArgumentException("hotline " + dial + " lacks a name or a source");
        }
        if (longest(name) > LONGEST_NAME
                || longest(note) > LONGEST_TEXT
                || source.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("hotline " + dial + " says too much");
        }
    }

    /** Whether a phone can dial this: 3 to 11 digits and nothing else. */
    public static boolean dials(String text) {
        return DIAL.matcher(text).matches();
    }

    /** Whether people would read the same number: the digits to dial, single spaces between. */
    public static boolean showsSameDigits(String shown, String dial) {
        return SHOWN.matcher(shown).matches() && shown.replace(" ", "").equals(dial);
    }

    private static int longest(LocalizedText text) {
        return text.versions().values().stream().mapToInt(String::length).max().orElse(0);
    }
}
