package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.AuditEntry;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Quarantine;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class QuarantineTest {

    private static final String HERE = "2025-19429";
    private static final UnitId KHE_SANH = UnitId.parse(HERE);
    private static final UnitId QUANG_TRI = UnitId.now("44");

    @Autowired FactPhone phone;
    @Autowired NoteFacts notes;
    @Autowired Quarantine quarantine;
    @Autowired Quarantines quarantines;
    @Autowired QuarantineRounds rounds;
    @Autowired HeldFacts held;
    @Autowired FactReader reader;
    @Autowired FactJudging judging;
    @Autowired FactStore store;
    @Autowired FactTypes types;
    @Autowired Senders senders;
    @Autowired Places places;
    @Autowired Retry retry;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired Acting acting;
    @Autowired People people;
    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;

    private final UUID thing = UUID.randomUUID();

    /** A fact that waits for the thing. */
    private Note waiting() throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Note note = Note.at(HERE).needing(thing);
        assertThat(phone.receipt(note).path("status").intValue()).isEqualTo(201);
        assertThat(phone.receipt(note).path("state").stringValue()).isEqualTo("WAITING");
        return note;
    }

    /** What is in quarantine after these days. */
    private void flagAfter(int days) {
        new HeldFacts(
                        jdbc,
                        reader,
                        judging,
                        store,
                        types,
                        senders,
                        places,
                        retry,
                        Clock.offset(clock, Duration.ofDays(days)))
                .flagOverdue();
    }

    @Test
    void aFactCountsWhenTheThingItNamesHasArrived() throws Exception {
        Note note = waiting();
        notes.present(thing);
        quarantine.arrived(thing);
        await().untilAsserted(() -> assertThat(phone.state(note.id())).isEqualTo("STORED"));
        assertThat(phone.taken(note.id())).isEqualTo(1);
    }

    @Test
    void countsOnceHoweverManyJudgeItAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID needed = UUID.randomUUID();
            acting.as(Role.COLLABORATOR, KHE_SANH);
            Note note = Note.at(HERE).needing(needed);
            phone.receipt(note);
            notes.present(needed);
            Callable<Boolean> judging = () -> held.judgeAgain(note.id());
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                threads.invokeAll(Collections.nCopies(4, judging));
            }
            assertThat(phone.taken(note.id())).isEqualTo(1);
        }
    }

    @Test
    void aThingThatWasTakenBackByItsTransactionHasNotArrived() throws Exception {
        Note note = waiting();
        notes.present(thing);
        transaction.executeWithoutResult(status -> {
            quarantine.arrived(thing);
            status.setRollbackOnly();
        });
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(phone.state(note.id())).isEqualTo("WAITING"));
    }

    @Test
    void theRoundFindsWhatArrivedUnnoticed() throws Exception {
        Note note = waiting();
        notes.present(thing);
        await().untilAsserted(() -> {
            rounds.round();
            assertThat(phone.state(note.id())).isEqualTo("STORED");
        });
        assertThat(phone.taken(note.id())).isEqualTo(1);
    }

    @Test
    void isShownToAnOrganiserAfterFiveDaysAndStillCountsLater() throws Exception {
        Note note = waiting();
        flagAfter(4);
        assertThat(phone.state(note.id())).isEqualTo("WAITING");
        flagAfter(5);
        assertThat(phone.state(note.id())).isEqualTo("FLAGGED");
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.list(new HeldFilter(KHE_SANH, HeldFact.State.FLAGGED), 0, 1_000))
                .filteredOn(held -> held.id().equals(note.id()))
                .singleElement()
                .satisfies(held -> {
                    assertThat(held.missing()).isEqualTo(thing);
                    assertThat(held.why()).isEqualTo(Hold.MISSING);
                    assertThat(held.body()).contains("họp thôn");
                });
        notes.present(thing);
        quarantine.arrived(thing);
        await().untilAsserted(() -> assertThat(phone.state(note.id())).isEqualTo("STORED"));
    }

    @Test
    void isShownToAnOrganiserWhenItCannotCountAfterAll() throws Exception {
        Person author = acting.as(Role.COLLABORATOR, KHE_SANH);
        Note note = Note.at(HERE).needing(thing);
        phone.receipt(note);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.end(author.id(), author.grants().getFirst());
        notes.present(thing);
        quarantine.arrived(thing);
        await().untilAsserted(() -> assertThat(phone.state(note.id())).isEqualTo("FLAGGED"));
        assertThat(quarantines.accept(note.id()))
                .isEqualTo(new Decision.Impossible("sync.decision.outOfReach"));
        people.give(author.id(), author.grants().getFirst());
        assertThat(quarantines.accept(note.id())).isEqualTo(new Decision.Counts());
        assertThat(phone.taken(note.id())).isEqualTo(1);
        assertThat(quarantines.accept(note.id())).isEqualTo(new Decision.TooLate());
        assertThat(phone.taken(note.id())).isEqualTo(1);
    }

    @Test
    void anOrganiserDeclinesAndTheFactIsKept() throws Exception {
        Note note = waiting();
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(quarantines.decline(note.id(), "ghi nhầm")).isEqualTo(new Decision.Declined());
        assertThat(quarantines.list(HeldFilter.ALL, 0, 1_000))
                .extracting(HeldFact::id)
                .doesNotContain(note.id());
        notes.present(thing);
        quarantine.arrived(thing);
        rounds.round();
        assertThat(phone.state(note.id())).isEqualTo("DECLINED");
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(audit.of(note.id().toString(), 5))
                .extracting(AuditEntry::action)
                .containsExactly("fact.declined");
        assertThatThrownBy(() -> quarantines.decline(note.id(), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyOrganisersOfThePlaceSeeAndDecide() throws Exception {
        Note note = waiting();
        for (Role role : List.of(Role.COLLABORATOR, Role.LEADER, Role.ADMINISTRATOR)) {
            acting.as(role, QUANG_TRI);
            assertDenied(note);
        }
        acting.as(Role.ORGANISER, UnitId.now("11"));
        assertDenied(note);
        assertThatThrownBy(() -> quarantines.list(new HeldFilter(KHE_SANH, null), 0, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(quarantines.list(HeldFilter.ALL, 0, 1_000))
                .extracting(HeldFact::id)
                .doesNotContain(note.id());
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.accept(note.id())).isEqualTo(new Decision.Waits(thing));
    }

    private void assertDenied(Note note) {
        assertThatThrownBy(() -> quarantines.accept(note.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quarantines.decline(note.id(), "x"))
                .isInstanceOf(AccessDeniedException.class);
    }
}
