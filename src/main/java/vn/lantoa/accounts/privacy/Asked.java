package vn.lantoa.accounts.privacy;

import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.shared.PhoneNumber;

/**
 * What a person asks about their own data.
 *
 * @param id made by who asks: asking again with the same id is asking once
 * @param note in the person's own words, at most {@link #NOTE_LENGTH} letters
 * @param name for a correction: the name as it should be; null where it is right
 * @param phone for a correction: the number as it should be; null where it is right
 */
public record Asked(
        UUID id,
        DataRequest.Kind kind,
        @Nullable String note,
        @Nullable String name,
        @Nullable PhoneNumber phone) {

    /** The longest note and the longest answer, in letters. */
    public static final int NOTE_LENGTH = 1_000;

    public Asked {
        note = kept(note, NOTE_LENGTH);
        name = kept(name, PersonDetails.NAME_LENGTH);
        if (kind == DataRequest.Kind.CORRECT && name == null && phone == null && note == null) {
            throw new IllegalArgumentException("a correction says what is to be corrected");
        }
        if (kind == DataRequest.Kind.OTHER && note == null) {
            throw new IllegalArgumentException("another wish is said in words");
        }
    }

    private static @Nullable String kept(@Nullable String text, int length) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String kept = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (kept.length() > length) {
            throw new IllegalArgumentException("longer than " + length + " letters");
        }
        return kept;
    }
}
