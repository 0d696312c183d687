package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Twins;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class FactIntakeTest {

    private static final String HERE = "2025-19429";
    private static final String ELSEWHERE = "2025-19414";
    private static final UnitId KHE_SANH = UnitId.parse(HERE);

    @Autowired FactPhone phone;
    @Autowired Acting acting;
    @Autowired People people;
    @Autowired Twins twins;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
    }

    @Test
    void keepsAFactByteByByteAndAnswersItAgainWithTheSame() throws Exception {
        Note note = Note.at(HERE);
        JsonNode first = phone.receipt(note);
        assertThat(first.path("status").intValue()).isEqualTo(201);
        assertThat(first.path("id").stringValue()).isEqualTo(note.id().toString());
        assertThat(first.path("sha256").stringValue()).isEqualTo(note.sha256());
        assertThat(first.path("state").stringValue()).isEqualTo("STORED");
        assertThat(first.path("code").isNull()).isTrue();
        JsonNode again = phone.receipt(note);
        assertThat(again.path("status").intValue()).isEqualTo(200);
        assertThat(again.path("sequence")).isEqualTo(first.path("sequence"));
        assertThat(phone.taken(note.id())).isEqualTo(1);
        byte[] kept =
                jdbc.sql("SELECT content FROM fact WHERE id = ?")
                        .param(note.id().toString())
                        .query((row, n) -> row.getBytes(1))
                        .single();
        assertThat(kept).isEqualTo(note.json().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesOtherContentUnderAnIdThatIsTaken() throws Exception {
        Note note = Note.at(HERE);
        phone.receipt(note);
        assertSaid(phone.receipt(note.saying("khác")), 409, "fact.other-content");
        // the same bytes by somebody else are not theirs either
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertSaid(phone.receipt(note), 409, "fact.other-content");
    }

    @Test
    void answersTwoUnderOneIdInOneRequest() throws Exception {
        Note note = Note.at(HERE);
        List<JsonNode> receipts =
                phone.receipts(note.json(), note.json(), note.saying("khác").json());
        assertThat(receipts)
                .extracting(one -> one.path("status").intValue())
                .containsExactly(201, 200, 409);
        assertThat(phone.taken(note.id())).isEqualTo(1);
    }

    @Test
    void refusesWhatIsOutOfReachInThePersonsLanguage() throws Exception {
        Note note = Note.at(ELSEWHERE);
        assertSaid(phone.receipt(note), 403, "fact.out-of-reach");
        people.changeOwnLanguages("en", List.of("vi"));
        assertThat(phone.receipt(note).path("title").stringValue())
                .isEqualTo(
                        "This place is not among those you were given to record in. Choose another"
                                + " place, or ask your organiser.");
        assertThat(phone.state(note.id())).isEqualTo("none");
    }

    @Test
    void aFactKeptEarlierStaysKeptWhenItsAuthorMayNoLongerWriteIt() throws Exception {
        Person author = acting.as(Role.COLLABORATOR, KHE_SANH);
        Note note = Note.at(HERE);
        phone.receipt(note);
        acting.as(Role.ORGANISER, UnitId.now("44"));
        people.end(author.id(), author.grants().getFirst());
        acting.as(author);
        assertThat(phone.receipt(note).path("status").intValue()).isEqualTo(200);
    }

    @Test
    void refusesWhatNeverCounts() throws Exception {
        assertSaid(phone.receipt(Note.at(HERE).kind("no-such-kind", 1)), 422, "fact.type-unknown");
        assertSaid(
                phone.receipt(Note.at(HERE).kind(NoteFacts.NAME, 2)), 422, "fact.version-unknown");
        assertSaid(phone.receipt(Note.at(HERE).with(",\"count\":-1")), 422, "fact.body");
        assertSaid(phone.receipt(Note.at(HERE).saying("never")), 422, "note.never");
        assertSaid(phone.receipt(Note.at(HERE).made("2026-11-22 01:00")), 422, "fact.time");
        assertSaid(phone.receipt(Note.at(HERE).made("2026-02-30T01:00:00Z")), 422, "fact.time");
        Note self = Note.at(HERE);
        assertSaid(phone.receipt(self.correcting(self.id())), 422, "fact.unreadable");
    }

    @Test
    void letsFieldsBeThatItDoesNotKnow() throws Exception {
        Note note = Note.at(HERE).with(",\"newField\":{\"a\":[1,\"b\"]}");
        String newer = note.json().replace("\"offset\"", "\"alsoNew\":1,\"offset\"");
        assertThat(phone.receipts(newer).getFirst().path("status").intValue()).isEqualTo(201);
        JsonNode answer =
                phone.answer(null, "{\"facts\":[],\"somethingNew\":true,\"waiting\":\"many\"}");
        assertThat(answer.path("knowsLastReceipt").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-02T00:00:00Z", "2099-12-31T23:59:59.999Z"})
    void takesFactsOfAPhoneWhoseClockIsWrong(String time) throws Exception {
        assertThat(phone.receipt(Note.at(HERE).made(time)).path("status").intValue())
                .isEqualTo(201);
    }

    @Test
    void refusesWhatTwoReadersWouldReadDifferently() throws Exception {
        String json = Note.at(HERE).json();
        UUID id = UUID.fromString(json.substring(7, 43));
        for (String odd :
                List.of(
                        json.replace("\"text\":", "\"text\":\"x\",\"text\":"),
                        json.replace("}}", ",\"count\":1.5}}"),
                        json.replace("}}", ",\"count\":1.0}}"),
                        json.replace("}}", ",\"count\":9007199254740993}}"),
                        json + "{}",
                        json.substring(0, json.length() - 1),
                        json.replace(
                                id.toString(), id.toString().toUpperCase(java.util.Locale.ROOT)),
                        "[]",
                        "")) {
            JsonNode receipt = phone.receipts(odd).getFirst();
            assertSaid(receipt, 422, "fact.unreadable");
            assertThat(receipt.path("sha256").stringValue()).isEqualTo(Note.sha256(odd));
        }
        assertThat(phone.state(id)).isEqualTo("none");
    }

    @Test
    void refusesTextThatIsNotWhole() throws Exception {
        String json = Note.at(HERE).json();
        String decomposed = json.replace("họp", "ho\u0323p");
        String escaped = json.replace("họp", "ho\\u0323p");
        String half = json.replace("họp", "\\ud83d");
        for (String odd : List.of(decomposed, escaped, half)) {
            JsonNode receipt = phone.receipts(odd).getFirst();
            assertSaid(receipt, 422, "fact.text");
            assertThat(receipt.path("sha256").stringValue()).isEqualTo(Note.sha256(odd));
        }
        // half a pair in the string itself: hashed as a browser encodes it
        String request = Note.request(List.of(json)).replace("họp", "\\ud83d");
        JsonNode receipt = phone.answer(null, request).path("receipts").get(0);
        assertSaid(receipt, 422, "fact.text");
        assertThat(receipt.path("sha256").stringValue())
                .isEqualTo(Note.sha256(json.replace("họp", "\ufffd")));
        assertThat(phone.receipts(json.replace("họp", "😀")).getFirst().path("status").intValue())
                .isEqualTo(201);
    }

    @Test
    void oneFactThatIsTooLargeDoesNotHinderTheOthers() throws Exception {
        Note large = Note.at(HERE).saying("x".repeat(64 * 1024));
        Note small = Note.at(HERE);
        List<JsonNode> receipts = phone.receipts(large.json(), small.json());
        assertSaid(receipts.getFirst(), 413, "fact.too-large");
        assertThat(receipts.getFirst().path("id").stringValue()).isEqualTo(large.id().toString());
        assertThat(receipts.getLast().path("status").intValue()).isEqualTo(201);
        int envelope = Note.at(HERE).saying("").json().length();
        Note brim = Note.at(HERE).saying("x".repeat(64 * 1024 - envelope));
        assertThat(phone.receipt(brim).path("status").intValue()).isEqualTo(201);
        assertSaid(phone.receipt(Note.at(HERE).saying(brim.text() + "x")), 413, "fact.too-large");
    }

    @Test
    void asksForSmallerRequestsInWords() throws Exception {
        String fact = Note.at(HERE).saying("x".repeat(60_000)).json();
        MockHttpServletResponse large =
                phone.send(null, Note.request(List.of(fact, fact, fact, fact, fact)));
        assertThat(large.getStatus()).isEqualTo(413);
        assertThat(large.getContentAsString(StandardCharsets.UTF_8))
                .contains("facts.too-many", "Lan Tỏa sẽ tự chia nhỏ và gửi lại");
        List<String> many = IntStream.range(0, 101).mapToObj(n -> Note.at(HERE).json()).toList();
        assertThat(phone.send(null, Note.request(many)).getStatus()).isEqualTo(413);
        assertThat(phone.send(null, Note.request(many.subList(0, 100))).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"facts\":1}",
                "{\"facts\":[{}]}",
                "[]",
                "",
                "{\"facts\":[],\"lastReceipt\":\"x\"}"
            })
    void saysThatARequestCannotBeRead(String body) throws Exception {
        MockHttpServletResponse response = phone.send(null, body);
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("request.unreadable");
    }

    @Test
    void saysWhetherItKnowsTheLastReceipt() throws Exception {
        Note note = Note.at(HERE);
        phone.receipt(note);
        assertThat(knows(note.id())).isTrue();
        assertThat(knows(UUID.randomUUID())).isFalse();
    }

    private boolean knows(UUID last) throws Exception {
        return phone.answer(null, Note.request(List.of(), last))
                .path("knowsLastReceipt")
                .booleanValue();
    }

    @Test
    void takesACorrectionAfterWhatItCorrectsInEitherOrder() throws Exception {
        Note parent = Note.at(HERE);
        Note child = Note.at(HERE).correcting(parent.id());
        Note grandchild = Note.at(HERE).correcting(child.id());
        List<JsonNode> receipts = phone.receipts(grandchild.json(), child.json(), parent.json());
        assertThat(receipts)
                .extracting(one -> one.path("state").stringValue())
                .containsOnly("STORED");
        List<Long> order =
                Stream.of(parent, child, grandchild)
                        .map(note ->
                                jdbc.sql("SELECT number FROM test_note WHERE id = ?")
                                        .param(note.id().toString())
                                        .query(Long.class)
                                        .single())
                        .toList();
        assertThat(order).isSorted();
    }

    @Test
    void aChildWaitsForItsParentAndCountsOnceWhenThatArrives() throws Exception {
        Note parent = Note.at(HERE);
        Note child = Note.at(HERE).correcting(parent.id());
        assertThat(phone.receipt(child).path("state").stringValue()).isEqualTo("WAITING");
        assertThat(phone.taken(child.id())).isZero();
        phone.receipt(parent);
        await().untilAsserted(() -> assertThat(phone.state(child.id())).isEqualTo("STORED"));
        assertThat(phone.taken(child.id())).isEqualTo(1);
        assertThat(phone.receipt(child).path("status").intValue()).isEqualTo(200);
    }

    @Test
    void correctionsThatGoInACircleWaitAndAreKept() throws Exception {
        Note one = Note.at(HERE);
        Note other = Note.at(HERE).correcting(one.id());
        List<JsonNode> receipts = phone.receipts(one.correcting(other.id()).json(), other.json());
        assertThat(receipts)
                .extracting(receipt -> receipt.path("state").stringValue())
                .containsOnly("WAITING");
    }

    @Test
    void onlyTheAuthorCorrects() throws Exception {
        Note parent = Note.at(HERE);
        phone.receipt(parent);
        acting.as(Role.ORGANISER, UnitId.now("44"));
        assertSaid(
                phone.receipt(Note.at(HERE).correcting(parent.id())),
                403,
                "fact.corrects-anothers");
    }

    @Test
    void whoWasKeptInAMergeCorrectsWhatTheOtherAccountWrote() throws Exception {
        Person merged = acting.as(Role.COLLABORATOR, KHE_SANH);
        Note parent = Note.at(HERE);
        phone.receipt(parent);
        Person kept = acting.as(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        twins.merge(kept.id(), merged.id());
        acting.as(kept);
        JsonNode receipt = phone.receipt(Note.at(HERE).correcting(parent.id()));
        assertThat(receipt.path("status").intValue()).as(receipt.toString()).isEqualTo(201);
    }

    private static void assertSaid(JsonNode receipt, int status, String code) {
        assertThat(receipt.path("status").intValue()).as(receipt.toString()).isEqualTo(status);
        assertThat(receipt.path("code").stringValue()).isEqualTo(code);
        assertThat(receipt.path("title").stringValue()).isNotBlank();
        assertThat(receipt.path("sequence").isNull()).isTrue();
        assertThat(receipt.path("state").isNull()).isTrue();
    }
}
