package vn.lantoa.campaigns;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.shared.Uuid7;

/** The id of an activity; its text form is the UUID's. */
public record ActivityId(UUID value) implements Serializable {

    /** A new id. */
    public static ActivityId next() {
        return new ActivityId(Uuid7.next());
    }

    /** Reads the text form; empty when the text is not one. */
    public static Optional<ActivityId> parse(String text) {
        try {
            return Optional.of(new ActivityId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
