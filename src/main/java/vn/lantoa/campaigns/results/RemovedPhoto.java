package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.Instant;
import vn.lantoa.shared.PersonId;

/**
 * A photo that was taken off a result.
 *
 * @param sha256 of the picture as the phone sent it, 64 hex digits in lower case
 * @param words what there is to add to the reason, for organisers; may be empty
 */
public record RemovedPhoto(String sha256, PhotoReason reason, String words, PersonId by, Instant at)
        implements Serializable {

    /** Characters {@link #words} may have. */
    public static final int LONGEST_WORDS = 300;

    public RemovedPhoto {
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("too many words: " + words.length());
        }
        if (reason == PhotoReason.OTHER && words.isBlank()) {
            throw new IllegalArgumentException("another reason is said in words");
        }
    }
}
