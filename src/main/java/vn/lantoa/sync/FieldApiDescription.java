package vn.lantoa.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.sync.spi.FactType;

/**
 * The field API in writing, as OpenAPI 3.1: what springdoc reads off the endpoints, and what holds
 * for all of them or hides in strings: the own header, the device cookie, problems, facts and the
 * schemas of their bodies. Made at the first reading, then kept.
 */
@RestController
class FieldApiDescription {

    private static final String PATH = "/api/field/openapi.json";

    /** What is answered to somebody who is not signed in. */
    private static final Set<String> OPEN =
            Set.of(
                    PATH,
                    "/api/field/languages",
                    "/api/field/invitations/preview",
                    "/api/field/invitations/accept");

    private static final Set<String> OPERATIONS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final String INFO =
            """
            {"title": "Lan Tỏa field API", "version": "1",
             "description": "Stateless. Records are read by manifest and ETag; facts are written once by the phone and answered with receipts."}
            """;

    private static final String OWN_HEADER =
            """
            {"name": "X-Lan-Toa", "in": "header", "required": true, "schema": {"const": "1"},
             "description": "Shows that no other site made the browser send this."}
            """;

    private static final String DEVICE =
            """
            {"type": "apiKey", "in": "cookie", "name": "lantoa_device",
             "description": "The device's token, set by /api/field/invitations/accept and by the sign-in page."}
            """;

    private static final String PROBLEM =
            """
            {"type": "object", "required": ["status", "code", "title", "reference"],
             "properties": {
               "status": {"type": "integer", "description": "the HTTP status again"},
               "code": {"type": "string", "description": "for programs, such as signed-out"},
               "title": {"type": "string", "description": "a sentence in the person's language that says what to do"},
               "reference": {"type": "string", "description": "finds the cause in the server's log"}}}
            """;

    private static final String PROBLEM_ANSWER =
            """
            {"description": "Not done. 401: not signed in, or not as the person whom the header X-Lan-Toa-Person names; 403: out of reach, or the own header is missing; 429 and 503 carry Retry-After.",
             "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
            """;

    private final OpenApiWebMvcResource endpoints;
    private final FactSchemas facts;
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile byte @Nullable [] made;

    FieldApiDescription(OpenApiWebMvcResource endpoints, ObjectProvider<FactType> types) {
        this.endpoints = endpoints;
        this.facts = new FactSchemas(types.stream().toList());
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> describe(HttpServletRequest request) throws JsonProcessingException {
        byte[] kept = made;
        if (kept == null) {
            kept = json.writeValueAsBytes(make(request));
            made = kept;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(json.readTree(kept));
    }

    private ObjectNode make(HttpServletRequest request) throws JsonProcessingException {
        ObjectNode whole =
                (ObjectNode) json.readTree(endpoints.openapiJson(request, PATH, Locale.ROOT));
        whole.set("info", json.readTree(INFO));
        whole.set("servers", json.readTree("[{\"url\": \"/\"}]"));
        whole.set("security", json.readTree("[{\"device\": []}]"));
        ObjectNode components = whole.withObjectProperty("components");
        components.withObjectProperty("securitySchemes").set("device", json.readTree(DEVICE));
        components.withObjectProperty("parameters").set("OwnHeader", json.readTree(OWN_HEADER));
        components.withObjectProperty("responses").set("Problem", json.readTree(PROBLEM_ANSWER));
        ObjectNode schemas = components.withObjectProperty("schemas");
        schemas.set("Problem", json.readTree(PROBLEM));
        facts.addTo(schemas);
        whole.withObjectProperty("paths")
                .forEachEntry((path, operations) ->
                        operations.forEachEntry((verb, operation) -> {
                            if (OPERATIONS.contains(verb)) {
                                complete(path, (ObjectNode) operation);
                            }
                        }));
        return whole;
    }

    private void complete(String path, ObjectNode operation) {
        if (!PATH.equals(path)) {
            operation
                    .withArrayProperty("parameters")
                    .addObject()
                    .put("$ref", "#/components/parameters/OwnHeader");
        }
        if (OPEN.contains(path)) {
            operation.putArray("security");
        }
        operation
                .withObjectProperty("responses")
                .putObject("default")
                .put("$ref", "#/components/responses/Problem");
    }
}
