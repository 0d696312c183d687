package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/**
 * One version of a result, as it arrived.
 *
 * @param corrects the version it puts right; null for the first
 * @param standing whether it stands before the others of its chain
 */
public record ResultVersion(
        ResultId id,
        @Nullable ResultId corrects,
        PersonId author,
        ResultDetails details,
        Clocks clocks,
        boolean standing)
        implements Serializable {

    /**
     * When it was written and when it came.
     *
     * @param phone what the phone's clock showed
     * @param corrected the same moment by the server's clock, as far as the phone knew it
     * @param received when it reached the server
     */
    public record Clocks(Instant phone, Instant corrected, Instant received)
            implements Serializable {

        private static final Duration TOLERATED = Duration.ofMinutes(5);

        /** Whether the phone's clock was wrong by over five minutes. */
        public boolean wrong() {
            return Duration.between(phone, corrected).abs().compareTo(TOLERATED) > 0;
        }

        /** Whether it arrived over five minutes after it was written. */
        public boolean late() {
            return Duration.between(corrected, received).compareTo(TOLERATED) > 0;
        }
    }
}
