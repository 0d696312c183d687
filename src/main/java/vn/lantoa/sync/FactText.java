package vn.lantoa.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.sync.spi.Fact;

/**
 * A fact as it arrived, read as far as every kind of fact is alike.
 *
 * @param text exactly what the phone wrote; its UTF-8 bytes are kept
 * @param sha256 of those bytes, 64 hex digits in lower case
 */
record FactText(
        UUID id,
        String type,
        int version,
        Instant madeAt,
        @Nullable Duration offset,
        @Nullable UUID corrects,
        JsonNode body,
        String text,
        String sha256)
        implements FactReading {

    Fact by(Person author) {
        return new Fact(id, type, version, madeAt, offset, corrects, body, author);
    }
}
