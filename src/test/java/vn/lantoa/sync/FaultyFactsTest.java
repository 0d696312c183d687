package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** A fact at which the product fails hinders no other and is not lost. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class FaultyFactsTest {

    private static final String HERE = "2025-19429";
    private static final UnitId KHE_SANH = UnitId.parse(HERE);

    @Autowired FactPhone phone;
    @Autowired NoteFacts notes;
    @Autowired Quarantines quarantines;
    @Autowired QuarantineRounds rounds;
    @Autowired HeldFacts held;
    @Autowired Devices devices;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void mend() {
        notes.mended(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaks the judge", "breaks the feature"})
    void isSetApartWhileTheOthersOfItsRequestCount(String how) throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Note before = Note.at(HERE);
        Note broken = Note.at(HERE).saying(how);
        Note after = Note.at(HERE).correcting(before.id());
        List<JsonNode> receipts = phone.receipts(before.json(), broken.json(), after.json());
        assertThat(receipts)
                .extracting(one -> one.path("status").intValue())
                .containsExactly(201, 201, 201);
        assertThat(receipts)
                .extracting(one -> one.path("state").stringValue())
                .containsExactly("STORED", "WAITING", "STORED");
        assertThat(hold(broken)).isEqualTo("FAULT");
        assertThat(phone.taken(before.id())).isEqualTo(1);
        assertThat(phone.taken(after.id())).isEqualTo(1);
        assertThat(phone.receipt(broken).path("status").intValue()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"breaks the judge", "breaks the feature"})
    void countsOnceWhenTheProductIsMended(String how) throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Note broken = Note.at(HERE).saying(how);
        phone.receipt(broken);
        assertThat(held.judgeAgain(broken.id())).isFalse();
        assertThat(phone.state(broken.id())).isEqualTo("WAITING");
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.accept(broken.id()))
                .isEqualTo(new Decision.Impossible("sync.hold.fault"));
        notes.mended(true);
        for (int i = 0; i < 50 && !phone.state(broken.id()).equals("STORED"); i++) {
            rounds.round();
        }
        assertThat(phone.state(broken.id())).isEqualTo("STORED");
        assertThat(phone.taken(broken.id())).isEqualTo(1);
    }

    @Test
    void isSetApartWhenItsTurnComesLater(CapturedOutput log) throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Note parent = Note.at(HERE);
        Note child = Note.at(HERE).saying("breaks the feature").correcting(parent.id());
        phone.receipt(child);
        assertThat(hold(child)).isEqualTo("MISSING");
        phone.receipt(parent);
        await().untilAsserted(
                        () -> assertThat(log).contains("fact " + child.id() + " is set apart"));
        assertThat(hold(child)).isEqualTo("FAULT");
        assertThat(log).doesNotContain("breaks the feature");
    }

    @Test
    void isLoggedWithoutAWordOfIt(CapturedOutput log) throws Exception {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Note broken = Note.at(HERE).saying("breaks the feature");
        phone.receipt(broken);
        assertThat(log)
                .contains("fact " + broken.id() + " of kind test-note is set apart")
                .contains("IllegalStateException at vn.lantoa.sync.NoteFacts");
        assertThat(log).doesNotContain("breaks the feature");
    }

    @Test
    void ofARevokedPhoneStaysForAnOrganiser() throws Exception {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = phone.signIn(author);
        acting.as(Role.ORGANISER, UnitId.now("44"));
        devices.revoke(devices.of(author.id()).getFirst().id());
        Note broken = Note.at(HERE).saying("breaks the feature");
        phone.receipts(cookie, broken.json());
        assertThat(phone.state(broken.id())).isEqualTo("IN_REVIEW");
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(quarantines.accept(broken.id()))
                .isEqualTo(new Decision.Impossible("sync.hold.fault"));
        assertThat(phone.state(broken.id())).isEqualTo("IN_REVIEW");
        assertThat(hold(broken)).isEqualTo("REVOKED_PHONE");
    }

    private String hold(Note note) {
        return jdbc.sql("SELECT coalesce(hold, '') FROM fact WHERE id = ?")
                .param(note.id().toString())
                .query(String.class)
                .single();
    }
}
