package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class ManifestTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");

    /** A clock that a test can turn. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-22T16:59:00Z");

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
    @Autowired Changes changes;
    @Autowired ProgramVersion program;

    private final CountingCollection activities = new CountingCollection("activities");
    private final CountingCollection hotlines = new CountingCollection("hotlines");
    private final Hands clock = new Hands();
    private MockMvc phone = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void signIn() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        FieldReaders readers = new FieldReaders(access, clock);
        Manifests manifests = new Manifests(List.of(hotlines, activities), changes, program);
        phone =
                MockMvcBuilders.standaloneSetup(
                                new ManifestEndpoints(readers, manifests, clock),
                                new RecordEndpoints(readers, manifests))
                        .build();
        activities.change(new FieldRecord("a", "{\"n\":1}"), new FieldRecord("b", "{\"n\":2}"));
        hotlines.change(new FieldRecord("111", "{\"dial\":\"111\"}"));
    }

    private MockHttpServletResponse ask(String path, @Nullable String known) throws Exception {
        var request = get("/api/field/manifest" + path);
        return phone.perform(known == null ? request : request.header("If-None-Match", known))
                .andReturn()
                .getResponse();
    }

    private String etag(String path) throws Exception {
        return String.valueOf(ask(path, null).getHeader("ETag"));
    }

    private String body(String path) throws Exception {
        return ask(path, null).getContentAsString();
    }

    private String fetch(String collection, String... ids) throws Exception {
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

    @Test
    void namesTheCollectionsAndTheirEtags() throws Exception {
        String overview = body("");
        assertThat(JsonPath.<List<String>>read(overview, "$.collections[*].name"))
                .containsExactly("activities", "hotlines");
        assertThat(JsonPath.<Boolean>read(overview, "$.capped")).isFalse();
        assertThat(JsonPath.<String>read(overview, "$.serverTime")).endsWith("Z");
        assertThat(etag("")).startsWith("W/\"");
        assertThat(JsonPath.<String>read(overview, "$.collections[0].etag"))
                .isEqualTo(JsonPath.<String>read(body("/activities"), "$.etag"));
    }

    @Test
    void nothingChangedIsAnsweredWithoutBuildingAnything() throws Exception {
        String overview = etag("");
        String contents = etag("/activities");
        int built = activities.built() + hotlines.built();
        assertThat(ask("", overview).getStatus()).isEqualTo(304);
        assertThat(ask("", overview).getContentLength()).isZero();
        assertThat(ask("/activities", contents).getStatus()).isEqualTo(304);
        assertThat(activities.built() + hotlines.built()).isEqualTo(built);
    }

    @Test
    void aChildsEditChangesTheVersionOfTheRecord() throws Exception {
        String before = body("/activities");
        String state = etag("");
        activities.change(
                new FieldRecord("a", "{\"n\":1,\"partners\":[\"Hội Phụ nữ\"]}"),
                new FieldRecord("b", "{\"n\":2}"));
        String after = body("/activities");
        assertThat(ask("", state).getStatus()).isEqualTo(200);
        assertThat(JsonPath.<String>read(after, "$.records[0][1]"))
                .isNotEqualTo(JsonPath.read(before, "$.records[0][1]"));
        assertThat(JsonPath.<String>read(after, "$.records[1][1]"))
                .isEqualTo(JsonPath.read(before, "$.records[1][1]"));
    }

    @Test
    void aRecordThatLeavesTheScopeDisappears() throws Exception {
        activities.change(new FieldRecord("b", "{\"n\":2}"));
        assertThat(JsonPath.<List<String>>read(body("/activities"), "$.records[*][0]"))
                .containsExactly("b");
        assertThat(JsonPath.<List<String>>read(fetch("activities", "a", "b"), "$.records[*].id"))
                .containsExactly("b");
    }

    @Test
    void theScopeIsAskedAtEachReadNotKept() throws Exception {
        activities.change(reader ->
                reader.units().contains(KHE_SANH)
                        ? List.of(new FieldRecord("a", "{}"))
                        : List.of());
        String own = etag("");
        assertThat(JsonPath.<List<String>>read(fetch("activities", "a"), "$.records[*].id"))
                .hasSize(1);
        acting.as(Role.COLLABORATOR, UnitId.now("19432"));
        assertThat(ask("", own).getStatus()).as("another person's ETag").isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(fetch("activities", "a"), "$.records[*].id"))
                .isEmpty();
    }

    @Test
    void aChangeOfTheOwnScopeChangesTheEtag() throws Exception {
        Person person = access.require();
        String before = etag("");
        Person organiser = acting.person(Role.ORGANISER, UnitId.now("44"));
        acting.as(organiser);
        people.give(
                person.id(), vn.lantoa.accounts.Grant.of(Role.COLLABORATOR, UnitId.now("19432")));
        acting.as(person);
        assertThat(ask("", before).getStatus()).isEqualTo(200);
    }

    @Test
    void midnightInVietnamChangesTheEtagThoughNothingWasWritten() throws Exception {
        String evening = etag("");
        clock.now = Instant.parse("2026-11-22T17:00:00Z");
        assertThat(VietnamTime.today(clock)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(ask("", evening).getStatus()).isEqualTo(200);
    }

    @Test
    void aRenamedPlaceOfTheProvinceChangesTheEtagForBodiesMayNameIt() throws Exception {
        String before = etag("");
        changes.touch(Changes.PLACES, UnitId.now("11"));
        assertThat(ask("", before).getStatus()).as("another province").isEqualTo(304);
        changes.touch(Changes.PLACES, UnitId.now("19432"));
        assertThat(ask("", before).getStatus()).as("the own province").isEqualTo(200);
    }

    @Test
    void aNewDayCostsNoBytesWhereTheRecordsStayedTheSame() throws Exception {
        String evening = etag("/activities");
        clock.now = Instant.parse("2026-11-22T17:00:00Z");
        assertThat(ask("/activities", evening).getStatus()).isEqualTo(304);
    }

    @Test
    void aWriteWhileBuildingLeavesAnEtagThatIsTooOldNeverTooNew() throws Exception {
        activities.whileBuilding(() -> activities.change(new FieldRecord("a", "{\"n\":99}")));
        String during = etag("");
        // the phone asks again with what it got, and learns of the write
        assertThat(ask("", during).getStatus()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(body("/activities"), "$.records[*][0]"))
                .containsExactly("a");
    }

    @Test
    void keepsAtMostTwoThousandRecordsAndSaysSo() throws Exception {
        activities.fill(2_500);
        assertThat(JsonPath.<Boolean>read(body(""), "$.capped")).isTrue();
        List<String> kept = JsonPath.read(body("/activities"), "$.records[*][0]");
        assertThat(kept).hasSize(1_999).startsWith("activities0", "activities1");
        assertThat(JsonPath.<List<String>>read(body("/hotlines"), "$.records[*][0]")).hasSize(1);
    }

    @Test
    void dividesTheRoomSoThatSmallCollectionsStayWhole() {
        assertThat(Manifests.shares(List.of(6, 3, 100))).containsExactly(6, 3, 100);
        assertThat(Manifests.shares(List.of(5_000, 6, 1_500))).containsExactly(997, 6, 997);
        assertThat(Manifests.shares(List.of())).isEmpty();
    }

    @Test
    void handsOutAtMostAHundredBodiesAtATimeAndOnlyOfKnownCollections() throws Exception {
        String[] ids =
                IntStream.rangeClosed(0, 100).mapToObj(String::valueOf).toArray(String[]::new);
        String many =
                "{\"collection\":\"activities\",\"ids\":[\"" + String.join("\",\"", ids) + "\"]}";
        assertThat(status(many)).isEqualTo(413);
        assertThat(status("{\"collection\":\"secrets\",\"ids\":[]}")).isEqualTo(404);
        assertThat(status("{}")).isEqualTo(400);
        assertThat(ask("/secrets", null).getStatus()).isEqualTo(404);
    }

    private int status(String wanted) throws Exception {
        return phone.perform(
                        post("/api/field/records")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(wanted))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void oneChangedRecordCostsAPhoneAtMostFiveKilobytes() throws Exception {
        FieldRecord[] month =
                IntStream.range(0, 60).mapToObj(i -> activity(i, "")).toArray(FieldRecord[]::new);
        activities.change(month);
        month[30] = activity(30, " Đã dời sang hội trường.");
        activities.change(month);
        int bytes =
                compressed(body(""))
                        + compressed(body("/activities"))
                        + compressed(fetch("activities", month[30].id()));
        assertThat(bytes)
                .as("compressed bytes of the three answers")
                .isLessThanOrEqualTo(5_000 - 3 * 400);
    }

    private static FieldRecord activity(int number, String note) {
        UUID id = Uuid7.next();
        String body =
                """
                {"id":"%s","campaign":"%s","title":{"vi":"Truyền thông tại thôn về phòng ngừa bạo lực gia đình, buổi %d"},\
                "kind":"COMMUNICATION_SESSION","channel":"DIRECT_TALK","status":"CONFIRMED",\
                "start":"2026-11-22T14:00","end":"2026-11-22T16:00",\
                "place":{"unit":"2025-19429","name":"Xã Khe Sanh, tỉnh Quảng Trị","address":"Nhà văn hóa"},\
                "lead":"Hội Liên hiệp Phụ nữ xã","partners":["Đoàn Thanh niên","Công an xã"],\
                "audience":{"vi":"Nam giới và trẻ em trai"},"menAndBoys":true,"languages":["vi","bru"],\
                "expected":80,"note":{"vi":"Mang theo tờ rơi.%s"},"changed":null,"cancelReason":null}\
                """
                        .formatted(id, Uuid7.next(), number, note);
        return new FieldRecord(id.toString(), body);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
