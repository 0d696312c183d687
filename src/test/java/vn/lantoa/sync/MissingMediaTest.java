package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sender;
import vn.lantoa.files.Uploads;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** What a restored server lacks although it knows the facts that name it. */
@AppTest
class MissingMediaTest {

    private static final String HERE = "2025-19429";

    @Autowired FactPhone phone;
    @Autowired Uploads uploads;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final String picture = Note.sha256(UUID.randomUUID().toString());
    private Person author = FactRaceTest.aNobody();

    @BeforeEach
    void sign() throws Exception {
        author = acting.as(Role.COLLABORATOR, UnitId.parse(HERE));
        phone.receipt(Note.at(HERE).with(",\"media\":[\"%s\"]".formatted(picture)));
    }

    @Test
    void isToldToThePhoneOnceAnHour() throws Exception {
        Cookie cookie = phone.signIn(author);
        assertThat(told(cookie)).containsExactly(picture);
        assertThat(told(cookie)).isEmpty();
        Sender sender = new Sender(author, UUID.randomUUID(), null);
        MissingMedia server = new MissingMedia(jdbc, uploads, clock);
        assertThat(server.of(sender)).containsExactly(picture);
        assertThat(server.of(sender)).isEmpty();
    }

    @Test
    void isOnlyWhatThisPersonHasNotSentWhole() {
        Person another = acting.person(Role.COLLABORATOR, UnitId.parse(HERE));
        uploaded(another, true);
        assertThat(missing(author, Duration.ZERO)).containsExactly(picture);
        uploaded(author, false);
        assertThat(missing(author, Duration.ZERO)).containsExactly(picture);
        jdbc.sql("UPDATE upload SET finished_at = started_at WHERE person = ?")
                .param(author.id().toString())
                .update();
        assertThat(missing(author, Duration.ZERO)).isEmpty();
        assertThat(missing(another, Duration.ZERO)).isEmpty();
    }

    @Test
    void isNotLookedForWhenNoPhoneHoldsItAnyMore() {
        assertThat(missing(author, Duration.ofDays(13))).containsExactly(picture);
        assertThat(missing(author, Duration.ofDays(15))).isEmpty();
    }

    @Test
    void isFoundByTheIndexOfAuthors() {
        List<String> keys =
                jdbc.sql(
                                """
                                EXPLAIN SELECT m.sha256 FROM fact f
                                  JOIN fact_media m ON m.fact = f.id
                                 WHERE f.author = ? AND f.received_at > '2026-11-08'
                                 ORDER BY f.received_at DESC LIMIT 1000
                                """)
                        .param(author.id().toString())
                        .query((row, n) -> row.getString("key"))
                        .list();
        assertThat(keys).containsExactly("fact_author", "fact_media_fact");
    }

    private void uploaded(Person person, boolean whole) {
        jdbc.sql(
                        """
                        INSERT INTO upload (person, sha256, length, received, started_at, touched_at,
                                            finished_at)
                        VALUES (?, ?, 9, 9, '2026-11-22', '2026-11-22', %s)
                        """
                                .formatted(whole ? "'2026-11-22'" : "NULL"))
                .params(person.id().toString(), picture)
                .update();
    }

    private List<String> missing(Person person, Duration later) {
        return new MissingMedia(jdbc, uploads, Clock.offset(clock, later))
                .of(new Sender(person, UUID.randomUUID(), null));
    }

    private List<String> told(Cookie cookie) throws Exception {
        return phone.answer(cookie, Note.request(List.of()))
                .path("missingMedia")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
