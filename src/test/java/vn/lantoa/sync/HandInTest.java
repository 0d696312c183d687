package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/**
 * Phones that are no longer signed in, files instead of phones, and what organisers see of both.
 */
@AppTest
class HandInTest {

    private static final String HERE = "2025-19429";
    private static final UnitId KHE_SANH = UnitId.parse(HERE);
    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired FactPhone phone;
    @Autowired Quarantines quarantines;
    @Autowired PhoneReports phones;
    @Autowired FactIntake intake;
    @Autowired FactMedia media;
    @Autowired Devices devices;
    @Autowired People people;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;

    @Test
    void takesFactsFromARevokedPhoneForAnOrganiserToDecide() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = phone.signIn(author);
        acting.as(Role.ORGANISER, QUANG_TRI);
        devices.revoke(devices.of(author.id()).getFirst().id());
        Note note = handsIn(cookie, Hold.REVOKED_PHONE);
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.accept(note.id())).isEqualTo(new Decision.Counts());
        assertThat(phone.taken(note.id())).isEqualTo(1);
        assertThat(phone.receipts(cookie, note.json()).getFirst().path("state").stringValue())
                .isEqualTo("STORED");
    }

    @Test
    void takesFactsOfAClosedAccountForAnOrganiserToDecide() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = phone.signIn(author);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.close(author.id());
        Note note = handsIn(cookie, Hold.CLOSED_ACCOUNT);
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.accept(note.id())).isEqualTo(new Decision.Counts());
        assertThat(phone.taken(note.id())).isEqualTo(1);
    }

    @Test
    void takesFactsOfAPhoneThatWasAwayForTooLong() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = phone.signIn(author);
        jdbc.sql("UPDATE device SET last_used = last_used - INTERVAL 91 DAY WHERE person = ?")
                .param(author.id().toString())
                .update();
        assertThat(cookie.getMaxAge()).isGreaterThan((int) Devices.LIFE.toSeconds());
        Note note = handsIn(cookie, Hold.EXPIRED_PHONE);
        acting.as(Role.ORGANISER, KHE_SANH);
        quarantines.decline(note.id(), "không phải của tôi");
        JsonNode again = phone.receipts(cookie, note.json()).getFirst();
        assertThat(again.path("status").intValue()).isEqualTo(422);
        assertThat(again.path("code").stringValue()).isEqualTo("fact.declined");
    }

    /** The phone hands a fact in, an organiser sees it, and nothing else is open to the phone. */
    private Note handsIn(Cookie cookie, Hold why) throws Exception {
        Note note = Note.at(HERE);
        JsonNode receipt = phone.receipts(cookie, note.json()).getFirst();
        assertThat(receipt.path("status").intValue()).isEqualTo(201);
        assertThat(receipt.path("state").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(phone.receipts(cookie, note.json()).getFirst().path("status").intValue())
                .isEqualTo(200);
        assertThat(phone.taken(note.id())).isZero();
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.list(HeldFilter.ALL, 0, 1_000))
                .filteredOn(held -> held.id().equals(note.id()))
                .singleElement()
                .satisfies(held -> assertThat(held.why()).isEqualTo(why));
        acting.nobody();
        for (MockHttpServletRequestBuilder closed :
                List.of(
                        get("/api/field/me"),
                        get("/api/field/manifest"),
                        get("/api/field/facts"),
                        get("/api/field/media/" + "0".repeat(64)),
                        post("/api/field/records"),
                        post("/api/field/sign-out"),
                        post("/api/field/recovery-key"))) {
            assertThat(status(closed, cookie)).isEqualTo(401);
        }
        for (HttpMethod open : List.of(HttpMethod.HEAD, HttpMethod.PATCH)) {
            assertThat(passes(request(open, "/api/field/media/" + "0".repeat(64)), cookie))
                    .isTrue();
        }
        return note;
    }

    /** Whether the filters let it through, whatever is answered then. */
    private boolean passes(MockHttpServletRequestBuilder request, Cookie cookie) throws Exception {
        try {
            int status = status(request, cookie);
            return status != 401 && status != 403;
        } catch (ServletException e) {
            return true; // to the pages' servlet, which MockMvc lacks
        }
    }

    private int status(MockHttpServletRequestBuilder request, Cookie cookie) throws Exception {
        return mvc.perform(
                        request.cookie(cookie)
                                .header("X-Lan-Toa", "1")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aStrangerHandsNothingIn() throws Exception {
        Cookie unknown = new Cookie("lantoa_device", "x".repeat(43));
        assertThat(phone.send(unknown, Note.request(List.of())).getStatus()).isEqualTo(401);
    }

    @Test
    void readsInAFileOnceForItsAuthor() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Note note = Note.at(HERE);
        Note arrived = Note.at(HERE);
        acting.as(author);
        phone.receipt(arrived);
        Person reader = acting.as(Role.ORGANISER, QUANG_TRI);
        List<Receipt> receipts =
                intake.readIn(
                        author,
                        List.of(
                                note.json().getBytes(StandardCharsets.UTF_8),
                                arrived.json().getBytes(StandardCharsets.UTF_8),
                                new byte[] {(byte) 0xC3}));
        assertThat(receipts).extracting(Receipt::status).containsExactly(201, 200, 422);
        assertThat(readBy(note.id())).isEqualTo(reader.id().toString());
        acting.as(author);
        assertThat(phone.receipt(note).path("status").intValue()).isEqualTo(200);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> intake.readIn(author, List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String readBy(UUID fact) {
        return jdbc.sql("SELECT read_in_by FROM fact WHERE id = ?")
                .param(fact.toString())
                .query(String.class)
                .single();
    }

    @Test
    void tellsOrganisersWhatPhonesToldOfThemselves() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = phone.signIn(author);
        String told =
                "{\"facts\":[],\"waiting\":3,\"review\":1,\"oldest\":\"2026-11-20T00:00:00Z\"}";
        phone.answer(cookie, told);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(of(author))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.waiting()).isEqualTo(3);
                    assertThat(line.review()).isEqualTo(1);
                    assertThat(line.oldest()).isEqualTo("2026-11-20T00:00:00Z");
                    assertThat(line.personName()).isEqualTo(author.name());
                    assertThat(line.name()).isEqualTo("Máy thử");
                    assertThat(line.ended()).isFalse();
                });
        jdbc.sql("UPDATE phone_report SET synced_at = '2026-11-01' WHERE person = ?")
                .param(author.id().toString())
                .update();
        phone.answer(cookie, told); // the same, a moment later: not written
        assertThat(of(author).getFirst().lastSync()).isEqualTo("2026-11-01T00:00:00Z");
        phone.answer(cookie, Note.request(List.of()));
        assertThat(of(author).getFirst().waiting()).isZero();
        assertThat(of(author).getFirst().lastSync()).isAfter("2026-11-21T00:00:00Z");
        acting.as(Role.ORGANISER, UnitId.now("11"));
        assertThat(of(author)).isEmpty();
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(of(author)).isEmpty();
    }

    private List<PhoneLine> of(Person person) {
        return phones.list(PhoneFilter.ALL, 0, 1_000).stream()
                .filter(line -> line.person().equals(person.id()))
                .toList();
    }

    @Test
    void namesTheAuthorsOfStoredFactsByWhomAPictureMayBeRead() throws Exception {
        Person author = acting.as(Role.COLLABORATOR, KHE_SANH);
        String picture = Note.sha256(UUID.randomUUID().toString());
        phone.receipt(Note.at(HERE).with(",\"media\":[\"%s\"]".formatted(picture)));
        assertThat(media.readableAuthors(picture)).isEmpty();
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(media.readableAuthors(picture)).isEqualTo(Set.of(author.id()));
        acting.as(Role.ORGANISER, UnitId.now("11"));
        assertThat(media.readableAuthors(picture)).isEmpty();
    }
}
