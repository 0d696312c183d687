package vn.lantoa.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone sends in one request: facts as the strings it wrote, and how things stand with it.
 *
 * @param lastReceipt the fact of the last receipt it has
 */
record FactEnvelope(List<String> facts, @Nullable UUID lastReceipt, PhoneNews.Told told) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_TOLD = 1_000_000;
    private static final int BUILD_LENGTH = 40;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Reads a body; empty when it is not one. Fields that nobody knows are let be. */
    static Optional<FactEnvelope> read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            List<String> facts = new ArrayList<>();
            for (JsonNode fact : node.path("facts")) {
                if (!fact.isString()) {
                    return Optional.empty();
                }
                facts.add(fact.stringValue());
            }
            if (!node.path("facts").isArray()) {
                return Optional.empty();
            }
            JsonNode last = node.path("lastReceipt");
            return Optional.of(
                    new FactEnvelope(
                            facts,
                            last.isString() ? UUID.fromString(last.stringValue()) : null,
                            new PhoneNews.Told(
                                    told(node.path("waiting")),
                                    told(node.path("review")),
                                    time(node.path("oldest")),
                                    build(node.path("build")))));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int told(JsonNode number) {
        return number.isInt() ? Math.clamp(number.intValue(), 0, MOST_TOLD) : 0;
    }

    /** What a wrong clock says beyond any calendar is left out. */
    private static @Nullable Instant time(JsonNode node) {
        if (!node.isString()) {
            return null;
        }
        try {
            Instant time = Instant.parse(node.stringValue());
            return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String build(JsonNode node) {
        return node.isString() && node.stringValue().matches("[!-~]{1," + BUILD_LENGTH + "}")
                ? node.stringValue()
                : null;
    }
}
