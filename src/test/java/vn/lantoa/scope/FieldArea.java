package vn.lantoa.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.lantoa.shared.UnitId;

/** What every phone asks of the field API, whatever the feature. */
final class FieldArea implements Area {

    @Override
    public void add(Probes probes) {
        probes.onEndpoint("endpoint GET /api/field/manifest");
        probes.onEndpoint("endpoint GET /api/field/languages");
        probes.onEndpoint("endpoint GET /api/field/openapi.json");
        probes.on(
                "endpoint POST /api/field/facts",
                (visitor, relation) -> keepsANote(visitor, relation.unit()));
        probes.on("fact test-note", (visitor, relation) -> keepsANote(visitor, relation.unit()));
    }

    /** Whether the manifest of the collection names the record. */
    static boolean lists(Visitor visitor, String collection, String id) throws Exception {
        MockHttpServletResponse response = visitor.ask(get("/api/field/manifest/" + collection));
        return response.getStatus() == 200 && response.getContentAsString().contains(id);
    }

    /** Whether the record is given to a phone that asks for it by its id. */
    static boolean gives(Visitor visitor, String collection, String id) throws Exception {
        String body = "{\"collection\":\"%s\",\"ids\":[\"%s\"]}".formatted(collection, id);
        MockHttpServletResponse response =
                visitor.ask(Visitor.json("POST", "/api/field/records", body));
        return response.getStatus() == 200 && response.getContentAsString().contains("\"body\"");
    }

    /** Whether a fact about the place that comes from a phone is kept. */
    private static boolean keepsANote(Visitor visitor, UnitId unit) throws Exception {
        String note =
                "{'id':'%s','type':'test-note','version':1,'madeAt':'2026-11-22T01:00:00Z','body':{'unit':'%s','text':'x'}}"
                        .formatted(UUID.randomUUID(), unit)
                        .replace("'", "\\\"");
        MockHttpServletResponse response =
                visitor.ask(
                        Visitor.json(
                                "POST",
                                "/api/field/facts",
                                "{\"facts\":[\"%s\"]}".formatted(note)));
        String answer = response.getContentAsString();
        assertThat(response.getStatus()).as(answer).isIn(200, 401);
        assertThat(answer).doesNotContain("\"status\":422");
        return answer.contains("\"status\":201");
    }
}
