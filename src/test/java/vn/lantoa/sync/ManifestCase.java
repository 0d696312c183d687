package vn.lantoa.sync;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** The reading side over two made-up collections and a clock that a test can turn. */
@AppTest
abstract class ManifestCase {

    static final UnitId KHE_SANH = UnitId.now("19429");

    /** A clock that a test can turn. */
    static final class Hands extends Clock {

        Instant now = Instant.parse("2026-11-22T16:59:00Z");

        @Override
        public ZoneId getZone() {
            return VietnamTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Autowired Access access;
    @Autowired Acting acting;
    @Autowired People people;
    @Autowired ChangeCounters changes;
    @Autowired ProgramVersion program;

    final CountingCollection activities = new CountingCollection("activities");
    final CountingCollection hotlines = new CountingCollection("hotlines");
    final Hands clock = new Hands();
    MockMvc phone = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void signIn() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        FieldReaders readers = new FieldReaders(access, clock);
        Manifests manifests =
                new Manifests(
                        List.of(hotlines, activities), changes, program, new BuiltManifests(clock));
        phone =
                MockMvcBuilders.standaloneSetup(
                                new ManifestEndpoints(readers, manifests, clock),
                                new RecordEndpoints(readers, manifests))
                        .build();
        activities.change(new FieldRecord("a", "{\"n\":1}"), new FieldRecord("b", "{\"n\":2}"));
        hotlines.change(new FieldRecord("111", "{\"dial\":\"111\"}"));
    }

    MockHttpServletResponse ask(String path, @Nullable String known) throws Exception {
        var request = get("/api/field/manifest" + path);
        return phone.perform(known == null ? request : request.header("If-None-Match", known))
                .andReturn()
                .getResponse();
    }

    String etag(String path) throws Exception {
        return String.valueOf(ask(path, null).getHeader("ETag"));
    }

    String body(String path) throws Exception {
        return ask(path, null).getContentAsString();
    }

    String fetch(String collection, String... ids) throws Exception {
        String wanted =
                "{\"collection\":\"%s\",\"ids\":[%s]}"
                        .formatted(
                                collection,
                                String.join(
                                        ",",
                                        List.of(ids).stream()
                                                .map(id -> "\"" + id + "\"")
                                                .toList()));
        return phone.perform(
                        post("/api/field/records")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(wanted))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
