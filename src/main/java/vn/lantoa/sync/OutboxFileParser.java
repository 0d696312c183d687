package vn.lantoa.sync;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the form of a file that a phone saved ({@code frontend/field/lock/outbox-file.ts}), one
 * element at a time, so that pictures never stand in memory together. Limits hold against files
 * that no phone wrote.
 */
final class OutboxFileParser {

    static final String FORMAT = "lantoa-outbox-1";

    /** Bytes of a whole file. */
    static final int MOST_BYTES = 96 * 1024 * 1024;

    private static final int MOST_ELEMENTS = 5_000;

    /** A recording of 10 MB in Base64. */
    private static final int LONGEST_TEXT = 14_500_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MOST_BYTES)
                                                    .maxNestingDepth(4)
                                                    .maxNameLength(40)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .build())
                    .build();

    /**
     * What stands before the elements.
     *
     * @param wrappedKey the data key under the recovery key; null when nothing is sealed
     */
    record Head(UUID person, UUID installation, String madeAt, @Nullable Element wrappedKey) {}

    /** A fact, a medium or a key: sealed ({@code iv} and {@code data}) or plain. */
    record Element(Map<String, String> fields) {

        @Nullable String get(String name) {
            return fields.get(name);
        }
    }

    /** The file is not of this form. */
    static final class Unreadable extends Exception {

        Unreadable(@Nullable Throwable cause) {
            super("not a saved outbox", cause);
        }
    }

    private final Map<String, String> head = new HashMap<>();
    private @Nullable Element wrappedKey;
    private int elements;

    private OutboxFileParser() {}

    /** Reads a file; hands over each fact and each medium as it comes. */
    static Head read(Path file, Consumer<Element> facts, Consumer<Element> media)
            throws Unreadable {
        try (JsonParser parser = JSON.createParser(file)) {
            OutboxFileParser reading = new OutboxFileParser();
            reading.whole(parser, facts, media);
            return reading.head();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    private void whole(JsonParser parser, Consumer<Element> facts, Consumer<Element> media)
            throws Unreadable {
        require(parser.nextToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "facts" -> elements(parser, facts);
                case "media" -> elements(parser, media);
                case "wrappedKey" ->
                        wrappedKey = value == JsonToken.VALUE_NULL ? null : element(parser);
                default -> {
                    if (value == JsonToken.VALUE_STRING) {
                        head.put(name, parser.getString());
                    } else {
                        parser.skipChildren(); // a newer phone may say more
                    }
                }
            }
        }
        require(parser.currentToken() == JsonToken.END_OBJECT);
    }

    private void elements(JsonParser parser, Consumer<Element> each) throws Unreadable {
        require(parser.currentToken() == JsonToken.START_ARRAY);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(++elements <= MOST_ELEMENTS);
            each.accept(element(parser));
        }
    }

    private static Element element(JsonParser parser) throws Unreadable {
        require(parser.currentToken() == JsonToken.START_OBJECT);
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                fields.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return new Element(fields);
    }

    private Head head() throws Unreadable {
        require(FORMAT.equals(head.get("format")));
        return new Head(
                UUID.fromString(head.getOrDefault("person", "")),
                UUID.fromString(head.getOrDefault("installation", "")),
                head.getOrDefault("madeAt", ""),
                wrappedKey);
    }

    private static void require(boolean holds) throws Unreadable {
        if (!holds) {
            throw new Unreadable(null);
        }
    }
}
