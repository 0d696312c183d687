package vn.lantoa.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.AuditFilter;
import vn.lantoa.accounts.AuditLine;
import vn.lantoa.accounts.AuditTrail;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.privacy.DataRequest.Kind;
import vn.lantoa.accounts.privacy.DataRequest.Outcome;
import vn.lantoa.accounts.privacy.DataRequest.Standing;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** On Sunday 22 November 2026. */
@AppTest
@Transactional
class DataRequestsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId DIEN_BIEN = UnitId.now("11");

    @Autowired DataRequests requests;
    @Autowired People people;
    @Autowired Acting acting;
    @Autowired AuditTrail trail;

    @Test
    void givesTwoWorkingDaysAndTurnsRedAfterThem() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        DataRequest request = requests.ask(asked(Kind.COPY));
        assertThat(request.answerDue()).isEqualTo("2026-11-24");
        assertThat(request.on(LocalDate.of(2026, 11, 23))).isEqualTo(Standing.IN_TIME);
        assertThat(request.on(LocalDate.of(2026, 11, 24))).isEqualTo(Standing.DUE_TODAY);
        assertThat(request.on(LocalDate.of(2026, 11, 25))).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void askingTwiceIsAskingOnce() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Asked asked = asked(Kind.ERASE);
        UUID first = requests.ask(asked).id();
        assertThat(requests.ask(asked).id()).isEqualTo(first);
        assertThat(requests.ask(asked(Kind.ERASE)).id()).isEqualTo(first);
        assertThat(requests.own()).hasSize(1);
    }

    @Test
    void nobodyUsesAnotherPersonsRequest() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        Asked asked = asked(Kind.COPY);
        UUID id = requests.ask(asked).id();
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> requests.ask(asked)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.takeBack(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.carryOut(id, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsAdministratorsTheirSubtreeAndOrganisersCorrectionsOnly() {
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        UUID copy = requests.ask(asked(Kind.COPY)).id();
        UUID correction = requests.ask(correction("Tên Mới", null)).id();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        assertThat(open(person)).containsExactlyInAnyOrder(copy, correction);
        acting.as(Role.ADMINISTRATOR, DIEN_BIEN);
        assertThat(open(person)).isEmpty();
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(open(person)).containsExactly(correction);
        assertThatThrownBy(() -> requests.carryOut(copy, null))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        assertThat(open(person)).isEmpty();
    }

    @Test
    void changesNameAndNumberOnlyOnceSomebodyConfirmed() {
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        PhoneNumber number = PhoneNumber.read("0912 345 678").orElseThrow();
        DataRequest request = requests.ask(correction("Hồ Thị Mới", number));
        assertThat(request.wantedName()).isEqualTo("Hồ Thị Mới");
        assertThat(people.find(person.id()).orElseThrow().name()).isEqualTo(person.name());
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(requests.carryOut(request.id(), null)).isEqualTo(new DataAnswer.Answered());
        Person changed = people.find(person.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("Hồ Thị Mới");
        assertThat(changed.phone()).isEqualTo(number);
        acting.as(changed);
        assertThat(requests.own()).first().extracting(DataRequest::wantedName).isNull();
    }

    @Test
    void tellsThePersonTheReasonOfANo() {
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        UUID id = requests.ask(correction("Tên Khác", null)).id();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        assertThatThrownBy(() -> requests.refuse(id, " "))
                .isInstanceOf(IllegalArgumentException.class);
        requests.refuse(id, "Tên này không phải của bạn.");
        assertThat(requests.refuse(id, "Lần nữa")).isEqualTo(new DataAnswer.Already());
        acting.as(person);
        DataRequest answered = requests.own().getFirst();
        assertThat(answered.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answered.answer()).isEqualTo("Tên này không phải của bạn.");
        assertThat(answered.seenAt()).isNull();
        requests.seen();
        assertThat(requests.own().getFirst().seenAt()).isNotNull();
    }

    @Test
    void closesTheAccountOfWhoWithdrawsConsent() {
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        UUID id = requests.ask(asked(Kind.WITHDRAW)).id();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        requests.carryOut(id, "Đã đóng.");
        assertThat(people.find(person.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void takesDownWhatCameOnPaperFromTheDayItCame() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        DataRequest request =
                requests.takeDown(person.id(), asked(Kind.COPY), LocalDate.of(2026, 11, 17));
        assertThat(request.answerDue()).isEqualTo("2026-11-19");
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() ->
                        requests.takeDown(
                                person.id(), asked(Kind.COPY), LocalDate.of(2026, 11, 17)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesAuditEntriesWithoutPersonalData() {
        Person person = acting.as(Role.COLLABORATOR, KHE_SANH);
        UUID id = requests.ask(correction("Tên Rất Riêng", null)).id();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        requests.carryOut(id, null);
        List<AuditLine> lines = trail.page(AuditFilter.of(person.id().toString()), null, 3);
        assertThat(lines.stream().map(AuditLine::action))
                .contains("data.requested", "data.answered", "person.changed");
        assertThat(lines.stream().map(AuditLine::changes).map(Map::toString))
                .noneMatch(text -> text.contains("Riêng"));
    }

    private List<UUID> open(Person person) {
        return requests.list(true, 1_000).stream()
                .filter(one -> one.person().equals(person.id()))
                .map(DataRequest::id)
                .toList();
    }

    private static Asked asked(Kind kind) {
        return new Asked(Uuid7.next(), kind, null, null, null);
    }

    private static Asked correction(String name, @Nullable PhoneNumber phone) {
        return new Asked(Uuid7.next(), Kind.CORRECT, null, name, phone);
    }
}
