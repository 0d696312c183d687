package vn.lantoa.sync;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How much more a device that is no longer signed in may leave for an organiser: nobody can decide
 * on more than this, and a lost phone must not fill the database. What does not fit stays on the
 * phone, which can send it once it is signed in again.
 */
final class ReviewRoom {

    /** Undecided facts of one device. */
    static final int MOST_FACTS = 2_000;

    /** Bytes of them. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private long facts;
    private long bytes;

    /** Room beside so many facts and bytes that are undecided already. */
    ReviewRoom(long facts, long bytes) {
        this.facts = facts;
        this.bytes = bytes;
    }

    /** Takes the room of a fact; why not, when there is none. */
    Optional<Refusal> take(FactText fact) {
        int length = fact.text().getBytes(StandardCharsets.UTF_8).length;
        if (facts + 1 > MOST_FACTS || bytes + length > MOST_BYTES) {
            return Optional.of(Refusal.REVIEW_FULL);
        }
        facts++;
        bytes += length;
        return Optional.empty();
    }
}
