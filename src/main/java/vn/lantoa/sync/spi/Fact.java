package vn.lantoa.sync.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Person;

/**
 * A fact as a phone wrote it.
 *
 * @param id made by the phone
 * @param madeAt the phone's clock when it was written
 * @param offset how far the server's clock was ahead of the phone's when they last spoke; null when
 *     the phone did not know
 * @param corrects the fact of the same type that this one puts right
 * @param body fits the schema of its type and version
 * @param sender who wrote it, with the roles of now
 */
public record Fact(
        UUID id,
        String type,
        int version,
        Instant madeAt,
        @Nullable Duration offset,
        @Nullable UUID corrects,
        JsonNode body,
        Person sender) {

    /** When it was written, by the server's clock as far as the phone knew it. */
    public Instant correctedTime() {
        return offset == null ? madeAt : madeAt.plus(offset);
    }
}
