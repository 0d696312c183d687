package vn.lantoa.shared;

import java.io.Serializable;
import java.util.UUID;

/** The id of a person in the network; says nothing about them. */
public record PersonId(UUID value) implements Serializable {

    /** A new id, ordered by time. */
    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }

    /** Reads the text form of the UUID. */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
