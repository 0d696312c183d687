package vn.lantoa.sync;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.sync.spi.FactType;

/** The schemas of facts as the description of the field API shows them. */
final class FactSchemas {

    private static final String ENVELOPE =
            """
            {"type": "object", "required": ["id", "type", "version", "madeAt", "body"],
             "description": "What a phone wrote down once: sent as a string, kept byte by byte, named by SHA-256 over its UTF-8 bytes.",
             "properties": {
               "id": {"type": "string", "format": "uuid", "description": "made by the phone"},
               "type": {"type": "string"},
               "version": {"type": "integer"},
               "madeAt": {"type": "string", "format": "date-time", "description": "the phone's clock"},
               "offset": {"type": ["integer", "null"], "description": "server clock minus phone clock in ms, as last known"},
               "corrects": {"type": ["string", "null"], "format": "uuid", "description": "the fact of the same type that this one puts right"},
               "body": {"type": "object"}}}
            """;

    private final List<FactType> types;
    private final JsonMapper json = JsonMapper.builder().build();

    FactSchemas(List<FactType> types) {
        this.types = List.copyOf(types);
    }

    /** Adds the envelope as {@code Fact}, the bodies as {@code Fact-type-version}. */
    void addTo(ObjectNode schemas) {
        ObjectNode envelope = (ObjectNode) json.readTree(ENVELOPE);
        ArrayNode kinds = json.createArrayNode();
        for (FactType type : types) {
            type.schemas()
                    .forEach((version, schema) -> {
                        String name = "Fact-" + type.name() + "-" + version;
                        schemas.set(name, body(name, schema));
                        kinds.add(kind(type.name(), version, name));
                    });
        }
        if (!kinds.isEmpty()) {
            envelope.set("oneOf", kinds);
        }
        schemas.set("Fact", envelope);
        JsonNode sent = schemas.at("/Sent/properties/facts");
        if (sent instanceof ObjectNode facts) {
            facts.set("items", text());
        }
    }

    /** With an id of its own, so that its inner references keep pointing into itself. */
    private JsonNode body(String name, String schema) {
        ObjectNode body = (ObjectNode) json.readTree(schema);
        if (!body.has("$id")) {
            body.put("$id", "/api/field/schemas/" + name);
        }
        return body;
    }

    private ObjectNode kind(String type, int version, String schema) {
        ObjectNode kind = json.createObjectNode();
        ObjectNode properties = kind.putObject("properties");
        properties.putObject("type").put("const", type);
        properties.putObject("version").put("const", version);
        properties.putObject("body").put("$ref", "#/components/schemas/" + schema);
        return kind;
    }

    /** A fact travels as a string, so that nobody writes it anew. */
    private ObjectNode text() {
        ObjectNode text = json.createObjectNode();
        text.put("type", "string").put("contentMediaType", "application/json");
        text.putObject("contentSchema").put("$ref", "#/components/schemas/Fact");
        return text;
    }
}
