package vn.lantoa.training;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.shared.Uuid7;

/** The id of a session; its text form is the UUID's. */
public record SessionId(UUID value) implements Serializable {

    /** A new id. */
    public static SessionId next() {
        return new SessionId(Uuid7.next());
    }

    /** Reads the text form; empty when the text is not one. */
    public static Optional<SessionId> parse(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
