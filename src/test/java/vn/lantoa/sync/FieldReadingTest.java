package vn.lantoa.sync;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** The reading side as a phone meets it: through the security chain, with the real collections. */
@AppTest
class FieldReadingTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired MockMvc mvc;
    @Autowired Acting acting;

    private static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
        return request.header("X-Lan-Toa", "1").accept(MediaType.APPLICATION_JSON);
    }

    private static MockHttpServletRequestBuilder wanted(String json) {
        return own(
                post("/api/field/records").contentType(MediaType.APPLICATION_JSON).content(json));
    }

    @Test
    void aCollaboratorsPhoneFindsItsCollections() throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        mvc.perform(own(get("/api/field/manifest")))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", startsWith("W/\"")))
                .andExpect(jsonPath("$.capped").value(false))
                .andExpect(jsonPath("$.serverTime").value(startsWith("2026-11-22T")))
                .andExpect(jsonPath("$.collections[*].name").value(hasItem("hotlines")))
                .andExpect(jsonPath("$.collections[*].name").value(hasItem("activities")))
                .andExpect(jsonPath("$.collections[*].name").value(hasItem("campaigns")));
    }

    @Test
    void anUnchangedManifestIsAnsweredWith304() throws Exception {
        Person me = acting.as(Role.COLLABORATOR, KHE_SANH);
        String etag =
                String.valueOf(
                        mvc.perform(own(get("/api/field/manifest")))
                                .andReturn()
                                .getResponse()
                                .getHeader("ETag"));
        // a stateless chain forgets who asked after each request
        acting.as(me);
        mvc.perform(own(get("/api/field/manifest")).header("If-None-Match", etag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", etag));
    }

    @Test
    void hotlinesReachThePhoneAsManifestAndRecords() throws Exception {
        Person me = acting.as(Role.COLLABORATOR, KHE_SANH);
        mvc.perform(own(get("/api/field/manifest/hotlines")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records[0][0]").value("111"));
        acting.as(me);
        mvc.perform(wanted("{\"collection\":\"hotlines\",\"ids\":[\"111\",\"none\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.records.length()").value(1))
                .andExpect(jsonPath("$.records[0].id").value("111"))
                .andExpect(jsonPath("$.records[0].body.dial").value("111"))
                .andExpect(jsonPath("$.records[0].body.cost").value("FREE"));
    }

    @Test
    void aStrangerReadsNothing() throws Exception {
        mvc.perform(own(get("/api/field/manifest"))).andExpect(status().isUnauthorized());
        mvc.perform(own(get("/api/field/manifest/hotlines"))).andExpect(status().isUnauthorized());
        mvc.perform(wanted("{\"collection\":\"hotlines\",\"ids\":[\"111\"]}"))
                .andExpect(status().isUnauthorized());
    }
}
