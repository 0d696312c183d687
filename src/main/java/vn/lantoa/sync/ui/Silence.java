package vn.lantoa.sync.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.lantoa.sync.PhoneFilter;

/** How long a phone has not synced, or has held something unsent. */
enum Silence {
    /** Somebody should call. */
    THREE_DAYS(3),
    /** Long enough to stand on the home screen. */
    WEEK(7);

    private final int days;

    Silence(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** As the address writes it, in days; any other word means the shortest. */
    static Silence read(String word) {
        Optional<Silence> named =
                Arrays.stream(values())
                        .filter(one -> String.valueOf(one.days).equals(word))
                        .findFirst();
        return named.orElse(THREE_DAYS);
    }

    /** Translation key of the words people read. */
    String key() {
        return switch (this) {
            case THREE_DAYS -> "sync.phones.silence.THREE_DAYS";
            case WEEK -> "sync.phones.silence.WEEK";
        };
    }

    /** The moment since when a phone is silent. */
    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /** All phones that are silent for so long. */
    PhoneFilter filter(Instant now) {
        return new PhoneFilter("", null, false, since(now));
    }
}
