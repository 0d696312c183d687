package vn.lantoa.sync;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Facts as a phone would write them, and the requests around them. */
record Note(
        UUID id,
        String type,
        int version,
        String madeAt,
        @Nullable UUID corrects,
        String unit,
        String text,
        @Nullable UUID needs,
        String more) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Note at(String unit) {
        return new Note(
                UUID.randomUUID(),
                NoteFacts.NAME,
                1,
                "2026-11-22T01:00:12.123Z",
                null,
                unit,
                "họp thôn",
                null,
                "");
    }

    Note id(UUID other) {
        return new Note(other, type, version, madeAt, corrects, unit, text, needs, more);
    }

    Note kind(String other, int otherVersion) {
        return new Note(id, other, otherVersion, madeAt, corrects, unit, text, needs, more);
    }

    Note made(String time) {
        return new Note(id, type, version, time, corrects, unit, text, needs, more);
    }

    Note correcting(UUID other) {
        return new Note(id, type, version, madeAt, other, unit, text, needs, more);
    }

    Note saying(String words) {
        return new Note(id, type, version, madeAt, corrects, unit, words, needs, more);
    }

    Note needing(UUID thing) {
        return new Note(id, type, version, madeAt, corrects, unit, text, thing, more);
    }

    /** More fields of the body, each beginning with a comma. */
    Note with(String fields) {
        return new Note(id, type, version, madeAt, corrects, unit, text, needs, fields);
    }

    String json() {
        return """
        {"id":"%s","type":"%s","version":%d,"madeAt":"%s","offset":-1234,"corrects":%s,\
        "body":{"unit":"%s","text":"%s","needs":%s%s}}\
        """
                .formatted(
                        id,
                        type,
                        version,
                        madeAt,
                        quoted(corrects),
                        unit,
                        text,
                        quoted(needs),
                        more);
    }

    String sha256() {
        return sha256(json());
    }

    static String sha256(String text) {
        return HexFormat.of()
                .formatHex(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The body of a request with these facts and nothing left on the phone. */
    static String request(Collection<String> facts) {
        return request(facts, null);
    }

    static String request(Collection<String> facts, @Nullable UUID lastReceipt) {
        return """
        {"facts":[%s],"lastReceipt":%s,"waiting":0,"review":0,"oldest":null}\
        """
                .formatted(
                        facts.stream()
                                .map(JSON::writeValueAsString)
                                .collect(Collectors.joining(",")),
                        quoted(lastReceipt));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
