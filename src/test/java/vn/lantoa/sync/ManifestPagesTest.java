package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.FieldRecord;

/** Large collections: pages of bodies, and lists of ids in parts. */
class ManifestPagesTest extends ManifestCase {

    @Test
    void anOldClientStillGetsTheWholeListAndNoParts() throws Exception {
        String whole = body("/activities");
        assertThat(JsonPath.<List<String>>read(whole, "$.records[*][0]")).containsExactly("a", "b");
        assertThat(whole).doesNotContain("parts");
    }

    @Test
    void aPhoneThatNamesItsPartsGetsOnlyThoseThatDiffer() throws Exception {
        activities.fill(300);
        Map<String, String> all = JsonPath.read(body("/activities?parts="), "$.parts");
        assertThat(all).hasSize(Parts.COUNT);
        String known = String.join(",", all.values());
        assertThat(JsonPath.<List<?>>read(body("/activities?parts=" + known), "$.records"))
                .isEmpty();
        FieldRecord[] changed = many(300, "activities");
        changed[7] = new FieldRecord("activities7", "{\"n\":-1}");
        changed[8] = new FieldRecord("new", "{}");
        activities.change(changed);
        String answer = body("/activities?parts=" + known);
        Map<String, String> parts = JsonPath.read(answer, "$.parts");
        assertThat(parts.keySet().stream().map(Integer::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("activities7", "activities8", "new")
                                .map(Parts::of)
                                .distinct()
                                .toList());
        List<String> listed = JsonPath.read(answer, "$.records[*][0]");
        assertThat(listed).contains("activities7", "new").doesNotContain("activities8");
        assertThat(listed.stream().map(Parts::of).map(String::valueOf))
                .allMatch(parts::containsKey);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 32",
        "111, 36",
        "activities7, 7",
        "019aa9f2-6c1e-7d3a-8b52-0c4f5e6d7a81, 22",
        "2025-19429, 40"
    })
    void phonesComputeTheSamePart(String id, int part) {
        assertThat(Parts.of(id)).isEqualTo(part);
    }

    @Test
    void twoThousandRecordsInPagesAreBuiltOnce() throws Exception {
        activities.fill(1_900);
        body("");
        body("/activities");
        for (int page = 0; page < 19; page++) {
            assertThat(fetch("activities", "activities" + page * 100)).contains("\"body\"");
        }
        assertThat(activities.built()).isEqualTo(1);
    }

    @Test
    void aChangeBetweenTwoPagesIsSeenByTheSecond() throws Exception {
        assertThat(fetch("activities", "a")).contains("{\"n\":1}");
        activities.change(new FieldRecord("a", "{\"n\":5}"));
        assertThat(fetch("activities", "a")).contains("{\"n\":5}");
        activities.change();
        assertThat(JsonPath.<List<?>>read(fetch("activities", "a"), "$.records")).isEmpty();
    }

    @Test
    void whatIsKeptForTheNextPagesIsBoundedInTimeAndLength() {
        Manifest manifest =
                new Manifest(
                        List.of(
                                Manifest.Holding.of(
                                        "x", List.of(new FieldRecord("1", "y".repeat(87))))),
                        false);
        BuiltManifests built = new BuiltManifests(clock, 250);
        PersonId me = PersonId.next();
        AtomicInteger builds = new AtomicInteger();
        Supplier<Manifest> build =
                () -> {
                    builds.incrementAndGet();
                    return manifest;
                };
        built.get(me, "1", build);
        built.get(me, "2", build);
        built.get(me, "1", build);
        assertThat(builds).as("both fit").hasValue(2);
        built.get(me, "3", build);
        built.get(me, "1", build);
        assertThat(builds).as("the one not used for longest went").hasValue(3);
        built.get(me, "2", build);
        assertThat(builds).hasValue(4);
        built.get(PersonId.next(), "2", build);
        assertThat(builds).as("another person").hasValue(5);
        clock.now = clock.now.plusSeconds(60);
        built.get(me, "2", build);
        assertThat(builds).as("a minute later").hasValue(6);
    }

    @Test
    void oneChangedRecordCostsAPhoneAtMostFiveKilobytes() throws Exception {
        FieldRecord[] all =
                IntStream.range(0, 1_990)
                        .mapToObj(i -> activity(Uuid7.next(), i, ""))
                        .toArray(FieldRecord[]::new);
        activities.change(all);
        Map<String, String> parts = JsonPath.read(body("/activities?parts="), "$.parts");
        all[30] =
                activity(
                        UUID.fromString(all[30].id()), 30, " Đã dời sang hội trường của thôn bên.");
        activities.change(all);
        String list = body("/activities?parts=" + String.join(",", parts.values()));
        assertThat(list).contains(all[30].id());
        int bytes =
                compressed(body(""))
                        + compressed(list)
                        + compressed(fetch("activities", all[30].id()));
        assertThat(bytes)
                .as("compressed bytes of the three answers")
                .isLessThanOrEqualTo(5_000 - 3 * 400);
    }

    private static FieldRecord[] many(int size, String name) {
        return IntStream.range(0, size)
                .mapToObj(i -> new FieldRecord(name + i, "{\"n\":" + i + "}"))
                .toArray(FieldRecord[]::new);
    }

    private static FieldRecord activity(UUID id, int number, String note) {
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
