package vn.lantoa.campaigns;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/** How values with more than one part lie in a column. */
final class Stored {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stored() {}

    /** Reads a text as {@code {"vi":"…"}}. */
    static LocalizedText text(String json) {
        return new LocalizedText(JSON.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    /** Reads names as {@code ["…"]}. */
    static List<String> names(String json) {
        return List.copyOf(JSON.readValue(json, new TypeReference<List<String>>() {}));
    }

    /** A text as {@code {"vi":"…"}}. */
    @Converter
    static class Text implements AttributeConverter<LocalizedText, String> {
        @Override
        public String convertToDatabaseColumn(LocalizedText text) {
            return JSON.writeValueAsString(text.versions());
        }

        @Override
        public LocalizedText convertToEntityAttribute(String json) {
            return text(json);
        }
    }

    /** Slogans as {@code {"vi":["…"]}}. */
    @Converter
    static class Lines implements AttributeConverter<Slogans, String> {
        @Override
        public String convertToDatabaseColumn(Slogans slogans) {
            return JSON.writeValueAsString(slogans.versions());
        }

        @Override
        public Slogans convertToEntityAttribute(String json) {
            return new Slogans(
                    JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
        }
    }

    /** Names as {@code ["…"]}. */
    @Converter
    static class Names implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> names) {
            return JSON.writeValueAsString(names);
        }

        @Override
        public List<String> convertToEntityAttribute(String json) {
            return names(json);
        }
    }

    /** A unit as {@code vintage-code}. */
    @Converter
    static class Unit implements AttributeConverter<UnitId, String> {
        @Override
        public String convertToDatabaseColumn(UnitId unit) {
            return unit.toString();
        }

        @Override
        public UnitId convertToEntityAttribute(String text) {
            return UnitId.parse(text);
        }
    }
}
