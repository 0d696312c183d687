package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class FieldApiDescriptionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired ObjectProvider<FactType> types;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping endpoints;

    private JsonNode whole = JSON.createObjectNode();

    /** As anybody reads it: nobody is signed in, and no own header is sent. */
    @BeforeEach
    void read() throws Exception {
        whole =
                JSON.readTree(
                        mvc.perform(get("/api/field/openapi.json"))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsByteArray());
    }

    @Test
    void listsEveryFieldEndpointAndNothingElse() {
        Set<String> real = new TreeSet<>();
        endpoints
                .getHandlerMethods()
                .forEach((info, method) ->
                        info.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/field/"))
                                .forEach(path ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .forEach(verb -> real.add(verb + " " + path))));
        assertThat(operations().keySet()).isEqualTo(real).hasSizeGreaterThan(10);
    }

    @Test
    void isAValidOpenApiDocument() throws Exception {
        assertThat(whole.path("openapi").asString()).startsWith("3.1");
        assertThat(problems(whole)).isEmpty();
        ObjectNode broken = (ObjectNode) whole.deepCopy();
        broken.remove("info");
        assertThat(problems(broken)).as("the check itself").isNotEmpty();
    }

    @Test
    void itsSchemasAreValidAndEveryReferencePointsSomewhere() {
        var meta =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        whole.at("/components/schemas")
                .forEachEntry(
                        (name, schema) -> assertThat(meta.validate(schema)).as(name).isEmpty());
        List<String> references = new ArrayList<>();
        collect(whole, references);
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(whole.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void holdsTheBodySchemaOfEveryFactType() {
        JsonNode schemas = whole.at("/components/schemas");
        assertThat(schemas.at("/Fact/properties/madeAt").isObject()).isTrue();
        for (FactType type : types) {
            type.schemas()
                    .forEach((version, schema) -> {
                        String name = "Fact-" + type.name() + "-" + version;
                        ObjectNode shown = (ObjectNode) schemas.path(name);
                        shown.remove("$id");
                        ObjectNode own = (ObjectNode) JSON.readTree(schema);
                        own.remove("$id");
                        assertThat(shown).as(name).isEqualTo(own);
                    });
        }
    }

    @Test
    void saysWhatEachEndpointAnswersAndWhatItNeeds() {
        operations()
                .forEach((name, operation) -> {
                    assertThat(operation.at("/responses/default/$ref").asString())
                            .as(name)
                            .isEqualTo("#/components/responses/Problem");
                    boolean header =
                            operation
                                    .path("parameters")
                                    .toString()
                                    .contains("parameters/OwnHeader");
                    assertThat(header).as(name).isEqualTo(!name.endsWith("/openapi.json"));
                    assertThat(saysWhatComes(operation)).as(name + " " + operation).isTrue();
                });
    }

    @Test
    void saysTruthfullyWhatNeedsASignIn() throws Exception {
        for (Map.Entry<String, JsonNode> entry : operations().entrySet()) {
            String[] words = entry.getKey().split(" ", -1);
            int status =
                    mvc.perform(
                                    request(HttpMethod.valueOf(words[0]), words[1], "x", "y")
                                            .header("X-Lan-Toa", "1")
                                            .contentType(MediaType.APPLICATION_JSON)
                                            .content("{}"))
                            .andReturn()
                            .getResponse()
                            .getStatus();
            assertThat(status == 401)
                    .as(entry.getKey())
                    .isEqualTo(!entry.getValue().has("security"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html"
            })
    void springdocsOwnAddressesStayClosed(String address) throws Exception {
        assertThat(answer(address)).isNotEqualTo(200);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(answer(address)).isNotEqualTo(200);
    }

    private int answer(String address) throws Exception {
        return mvc.perform(get(address).header("X-Lan-Toa", "1"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static boolean saysWhatComes(JsonNode operation) {
        boolean[] says = {false};
        operation
                .path("responses")
                .forEachEntry((code, answer) -> {
                    boolean good = code.startsWith("2");
                    boolean schema =
                            answer.path("content").findValue("$ref") != null
                                    || answer.path("content").findValue("items") != null
                                    || answer.path("content").findValue("format") != null
                                    || answer.path("content").findValue("type") != null;
                    says[0] |= good && (schema || answer.path("content").isMissingNode());
                });
        return says[0];
    }

    private Map<String, JsonNode> operations() {
        Map<String, JsonNode> all = new java.util.TreeMap<>();
        whole.path("paths")
                .forEachEntry((path, verbs) ->
                        verbs.forEachEntry((verb, operation) ->
                                all.put(verb.toUpperCase(Locale.ROOT) + " " + path, operation)));
        return all;
    }

    private static List<Error> problems(JsonNode document) throws Exception {
        try (InputStream in =
                FieldApiDescriptionTest.class.getResourceAsStream("openapi-3.1-schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(Objects.requireNonNull(in)))
                    .validate(document);
        }
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) {
            references.add(node.path("$ref").asString());
        }
        if (!node.has("$id")) { // what has one refers into itself
            node.forEach(child -> collect(child, references));
        }
    }
}
