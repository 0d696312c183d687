package vn.lantoa.sync;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads facts as phones wrote them. A name twice in one object, half a surrogate pair, text that is
 * not NFC or a number that is not a whole one would mean different things to different readers:
 * such a fact is refused. Fields that nobody knows are let be: the phone may be newer.
 */
@Component
class FactReader {

    /** Bytes of one fact. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?Z");
    private static final int TYPE_LENGTH = 40;

    /** Beyond this two whole numbers are one to JavaScript. */
    private static final long MOST = (1L << 53) - 1;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** Why a fact cannot be read. */
    private static final class Unfit extends Exception {

        private final Refusal why;

        Unfit(Refusal why) {
            super(why.code(), null, false, false);
            this.why = why;
        }
    }

    /** Reads bytes of a file. */
    FactReading read(byte[] bytes) {
        try {
            return read(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return new FactReading.Unread(null, sha256(bytes), Refusal.UNREADABLE);
        }
    }

    /** Reads a string of a request. */
    FactReading read(String text) {
        String whole = wellFormed(text);
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        String sha256 = sha256(bytes);
        JsonNode fact;
        try {
            fact = json.readTree(whole);
        } catch (JacksonException e) {
            return new FactReading.Unread(null, sha256, Refusal.UNREADABLE);
        }
        UUID id = id(fact.path("id"));
        if (bytes.length > MOST_BYTES) {
            return new FactReading.Unread(id, sha256, Refusal.TOO_LARGE);
        }
        if (!whole.equals(text)) {
            return new FactReading.Unread(id, sha256, Refusal.TEXT);
        }
        try {
            check(fact);
            return read(fact, require(id), whole, sha256);
        } catch (Unfit e) {
            return new FactReading.Unread(id, sha256, e.why);
        }
    }

    private static FactText read(JsonNode fact, UUID id, String text, String sha256) throws Unfit {
        JsonNode type = fact.path("type");
        JsonNode version = fact.path("version");
        JsonNode body = fact.path("body");
        JsonNode corrects = fact.path("corrects");
        boolean alike =
                type.isString()
                        && type.stringValue().length() <= TYPE_LENGTH
                        && TYPE.matcher(type.stringValue()).matches()
                        && version.isInt()
                        && version.intValue() > 0
                        && body.isObject();
        if (!alike) {
            throw new Unfit(Refusal.UNREADABLE);
        }
        Instant madeAt = time(fact.path("madeAt"));
        return new FactText(
                id,
                type.stringValue(),
                version.intValue(),
                madeAt,
                offset(fact.path("offset"), madeAt),
                absent(corrects) ? null : require(id(corrects)),
                body,
                text,
                sha256);
    }

    private static Instant time(JsonNode node) throws Unfit {
        if (node.isString() && TIME.matcher(node.stringValue()).matches()) {
            try {
                return usable(Instant.parse(node.stringValue()));
            } catch (DateTimeException e) {
                throw new Unfit(Refusal.TIME);
            }
        }
        throw new Unfit(Refusal.TIME);
    }

    /** A clock may be as wrong as it likes, as long as the corrected time is one. */
    private static @Nullable Duration offset(JsonNode node, Instant madeAt) throws Unfit {
        if (absent(node)) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            throw new Unfit(Refusal.TIME);
        }
        try {
            Duration offset = Duration.ofMillis(node.longValue());
            usable(madeAt.plus(offset));
            return offset;
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unfit(Refusal.TIME);
        }
    }

    private static Instant usable(Instant time) throws Unfit {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new Unfit(Refusal.TIME);
        }
        return time;
    }

    /** Every text and number, names of fields too. */
    private static void check(JsonNode node) throws Unfit {
        if (node.isString()) {
            checkText(node.stringValue());
        } else if (node.isNumber()) {
            if (!node.canConvertToLong()
                    || !node.isIntegralNumber()
                    || Math.abs(node.longValue()) > MOST) {
                throw new Unfit(Refusal.UNREADABLE);
            }
        } else if (node.isObject()) {
            for (var field : node.properties()) {
                checkText(field.getKey());
                check(field.getValue());
            }
        } else {
            for (JsonNode element : node) {
                check(element);
            }
        }
    }

    private static void checkText(String text) throws Unfit {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC) || !text.equals(wellFormed(text))) {
            throw new Unfit(Refusal.TEXT);
        }
    }

    /** As browsers encode a string: half a surrogate pair becomes U+FFFD. */
    private static String wellFormed(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair =
                    Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, '\uFFFD');
            }
        }
        return whole == null ? text : whole.toString();
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static @Nullable UUID id(JsonNode node) {
        return node.isString() && ID.matcher(node.stringValue()).matches()
                ? UUID.fromString(node.stringValue())
                : null;
    }

    private static UUID require(@Nullable UUID id) throws Unfit {
        if (id == null) {
            throw new Unfit(Refusal.UNREADABLE);
        }
        return id;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Digest.sha256().digest(bytes));
    }
}
