package vn.lantoa.sync;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The JSON Schemas (2020-12) of the bodies of facts, compiled when the product starts. */
@Component
class BodySchemas {

    private record Key(String type, int version) {}

    private final Map<Key, Schema> schemas = new HashMap<>();

    BodySchemas(FactTypes types) {
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        types.all()
                .forEach(type ->
                        type.schemas()
                                .forEach((version, text) -> {
                                    Schema schema = registry.getSchema(text);
                                    schema.initializeValidators();
                                    schemas.put(new Key(type.name(), version), schema);
                                }));
    }

    /** Whether a body fits; empty when this server does not know the version. */
    Optional<Boolean> fits(String type, int version, JsonNode body) {
        return Optional.ofNullable(schemas.get(new Key(type, version)))
                .map(schema -> schema.validate(body).isEmpty());
    }
}
