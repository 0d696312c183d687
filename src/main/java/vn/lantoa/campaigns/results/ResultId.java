package vn.lantoa.campaigns.results;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** The id of one version of a result: the fact's, made by the phone. */
public record ResultId(UUID value) implements Serializable {

    /** Reads the text form; empty when the text is not one. */
    public static Optional<ResultId> parse(String text) {
        try {
            return Optional.of(new ResultId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
