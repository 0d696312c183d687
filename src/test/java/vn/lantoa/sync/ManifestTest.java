package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.FieldRecord;

class ManifestTest extends ManifestCase {

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
}
