package vn.lantoa.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.certificates.CertificatesMade.WORDING;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.lantoa.accounts.AuditEntry;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.certificates.CertificateAnswer.Done;
import vn.lantoa.training.certificates.CertificateAnswer.Refused;
import vn.lantoa.training.certificates.CertificateAnswer.Why;
import vn.lantoa.training.enrolment.TraineeMerge;

@AppTest
class CertificatesTest {

    @Autowired CertificatesMade made;
    @Autowired ClassesMade classesMade;
    @Autowired Certificates certificates;
    @Autowired CertificateData data;
    @Autowired IssueTable issues;
    @Autowired CertificateHolders holders;
    @Autowired IssueRunner runner;
    @Autowired ConfigurableApplicationContext context;
    @Autowired AuditLog audit;
    @Autowired Acting acting;
    @Autowired Senders senders;
    @Autowired TraineeMerge merge;
    @Autowired JdbcClient jdbc;

    @Test
    void issuesToEverybodyWhoPassesInTheBackgroundAndIsFoundAgain() {
        CertificatesMade.Over over = made.over(KHE_SANH, 3);
        made.withoutAccount(over.one(), "Hồ Văn Thử", null);
        acting.as(over.organiser());
        Set<TraineeId> all = new HashSet<>();
        certificates.lines(over.one().id()).forEach(line -> all.add(line.trainee()));
        assertThat(all).hasSize(4);
        assertThat(certificates.issue(over.one().id(), all, WORDING)).isInstanceOf(Done.class);
        CertificateIssue ended = ended(over.one().id());
        assertThat(ended.state()).isEqualTo(CertificateIssue.State.DONE);
        assertThat(ended.issued()).isEqualTo(4);
        assertThat(ended.done()).isEqualTo(4);
        List<Certificate> printed = certificates.printable(over.one().id());
        assertThat(printed).hasSize(4).allMatch(one -> one.wording().equals(WORDING));
        assertThat(printed).extracting(Certificate::name).contains("Hồ Văn Thử");
        assertThat(consecutive(printed.stream().map(one -> one.number().number()).toList()))
                .isTrue();
        assertThat(certificates.latestWording(over.one().id())).contains(WORDING);
    }

    @Test
    void issuesAgainOnlyWhatIsMissing() {
        CertificatesMade.Over over = made.over(KHE_SANH, 2);
        acting.as(over.organiser());
        issue(over, Set.of(over.people().getFirst().id()));
        List<Certificate> before = certificates.printable(over.one().id());
        issue(over, over.ids());
        assertThat(certificates.printable(over.one().id())).hasSize(2).containsAll(before);
        assertThat(certificates.issue(over.one().id(), over.ids(), WORDING))
                .isEqualTo(new Refused<>(Why.NOBODY));
        CertificateIssue twice = issues.add(over.one().id(), over.organiser().id(), WORDING, 2);
        runner.run(twice, over.organiser().id(), over.ids());
        CertificateIssue nothing = issues.find(twice.id()).orElseThrow();
        assertThat(nothing.state()).isEqualTo(CertificateIssue.State.DONE);
        assertThat(nothing.issued()).isZero();
        assertThat(certificates.printable(over.one().id())).hasSize(2);
    }

    @Test
    void issuesNothingBeforeTheClassIsOver() {
        ClassesMade.Made one = classesMade.announced(KHE_SANH);
        Trainee trainee =
                classesMade.enrolled(one.one(), acting.person(Role.COLLABORATOR, KHE_SANH));
        acting.as(one.organiser());
        assertThat(certificates.issue(one.one().id(), Set.of(trainee.id()), WORDING))
                .isEqualTo(new Refused<>(Why.CLASS_NOT_FINISHED));
    }

    @Test
    void issuesToOneClassOnceAtATime() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        acting.as(over.organiser());
        issues.add(over.one().id(), over.organiser().id(), WORDING, 1);
        assertThat(certificates.issue(over.one().id(), over.ids(), WORDING))
                .isEqualTo(new Refused<>(Why.RUNNING));
    }

    @Test
    void passesNobodyWhoMissedTooMuch() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        jdbc.sql("UPDATE course SET attendance_share = 80 WHERE id = ?")
                .param(over.one().plan().course().value())
                .update();
        acting.as(over.organiser());
        assertThat(certificates.lines(over.one().id())).noneMatch(CertificateLine::passes);
        assertThat(certificates.issue(over.one().id(), over.ids(), WORDING))
                .isEqualTo(new Refused<>(Why.NOBODY));
        CertificateIssue forced = issues.add(over.one().id(), over.organiser().id(), WORDING, 1);
        runner.run(forced, over.organiser().id(), over.ids());
        assertThat(certificates.printable(over.one().id())).isEmpty();
    }

    @Test
    void writesNothingWhenTheRoleEndedMeanwhile() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        CertificateIssue begun = issues.add(over.one().id(), over.trainer().id(), WORDING, 1);
        runner.run(begun, over.trainer().id(), over.ids());
        CertificateIssue failed = issues.find(begun.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(CertificateIssue.State.FAILED);
        assertThat(failed.reference()).isNotBlank();
        acting.as(over.organiser());
        assertThat(certificates.printable(over.one().id())).isEmpty();
    }

    @Test
    void issuesAgainUnderTheSameNumberWithACorrectedName() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        acting.as(over.organiser());
        issue(over, over.ids());
        Certificate before = certificates.printable(over.one().id()).getFirst();
        Certificate after = done(certificates.issueAgain(before.id(), "Hồ Thị Đúng"));
        assertThat(after.code()).isEqualTo(before.code());
        assertThat(after.name()).isEqualTo("Hồ Thị Đúng");
        assertThat(after.copy()).isEqualTo(1);
        assertThat(after.copied()).isNotNull();
        assertThat(after.issued()).isEqualTo(before.issued());
        assertThat(certificates.issueAgain(before.id(), " "))
                .isEqualTo(new Refused<>(Why.NAME_MISSING));
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        List<AuditEntry> entries = audit.of(over.one().id().toString(), 10);
        assertThat(entries)
                .filteredOn(entry -> entry.action().equals("certificate.copied"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.changes())
                                .containsEntry("certificate", before.number().text())
                                .containsEntry("copies", "0 → 1")
                                .containsEntry("name", "changed"));
    }

    @Test
    void withdrawsWithAReasonAndNeverGivesTheNumberAgain() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        acting.as(over.organiser());
        issue(over, over.ids());
        Certificate first = certificates.printable(over.one().id()).getFirst();
        assertThat(certificates.withdraw(first.id(), " "))
                .isEqualTo(new Refused<>(Why.REASON_MISSING));
        Certificate withdrawn = done(certificates.withdraw(first.id(), "Ghi nhầm lớp"));
        assertThat(withdrawn.valid()).isFalse();
        assertThat(withdrawn.because()).isEqualTo("Ghi nhầm lớp");
        assertThat(certificates.withdraw(first.id(), "Lần nữa"))
                .isEqualTo(new Refused<>(Why.WITHDRAWN));
        assertThat(certificates.issueAgain(first.id(), "Tên khác"))
                .isEqualTo(new Refused<>(Why.WITHDRAWN));
        assertThat(certificates.printable(first.id())).isEmpty();
        issue(over, over.ids());
        assertThat(certificates.printable(over.one().id()))
                .singleElement()
                .satisfies(second -> assertThat(second.number()).isNotEqualTo(first.number()));
    }

    @Test
    void isForOrganisersOfTheClassesUnitOnlyAndEverybodyHasTheirOwn() {
        CertificatesMade.Over over = made.over(KHE_SANH, 2);
        acting.as(over.organiser());
        issue(over, over.ids());
        List<Certificate> all = certificates.printable(over.one().id());
        Certificate first = all.getFirst();
        Person other = acting.person(Role.ORGANISER, DIEN_BIEN);
        Person leader = acting.person(Role.LEADER, KHE_SANH);
        for (Person stranger : List.of(over.trainer(), other, leader)) {
            acting.as(stranger);
            denied(() -> certificates.lines(over.one().id()));
            denied(() -> certificates.latestIssue(over.one().id()));
            denied(() -> certificates.issue(over.one().id(), over.ids(), WORDING));
            denied(() -> certificates.issueAgain(first.id(), "Tên khác"));
            denied(() -> certificates.withdraw(first.id(), "Vì tôi muốn"));
            denied(() -> certificates.printable(over.one().id()));
            assertThat(certificates.printable(first.id())).isEmpty();
        }
        Trainee owner =
                over.people().stream()
                        .filter(one -> one.id().equals(first.trainee()))
                        .findFirst()
                        .orElseThrow();
        acting.as(senders.person(Objects.requireNonNull(owner.person())).orElseThrow());
        assertThat(certificates.mine()).extracting(Certificate::id).containsExactly(first.id());
        assertThat(certificates.printable(first.id())).isPresent();
        assertThat(certificates.printable(all.getLast().id())).isEmpty();
    }

    @Test
    void keepsTheNameUntilItIsErasedAndNumberAndCourseEvenThen() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        Trainee guest = made.withoutAccount(over.one(), "Hồ Văn Khách", "+84912345678");
        acting.as(over.organiser());
        issue(over, Set.of(over.people().getFirst().id(), guest.id()));
        jdbc.sql("DELETE FROM trainee_name WHERE trainee_id = ?")
                .param(guest.id().value())
                .update();
        assertThat(certificates.printable(over.one().id()))
                .extracting(Certificate::name)
                .contains("Hồ Văn Khách");
        merge.erase(over.one().id(), guest.id());
        PersonId person = Objects.requireNonNull(over.people().getFirst().person());
        assertThat(data.heldOf(person)).hasSize(1);
        assertThat(data.fates(person)).hasSize(1);
        data.erase(person);
        assertThat(certificates.printable(over.one().id()))
                .hasSize(2)
                .allMatch(one -> one.name().isEmpty())
                .allMatch(one -> !one.course().isEmpty() && one.number().number() > 0);
        Certificate erased = certificates.printable(over.one().id()).getFirst();
        assertThat(certificates.issueAgain(erased.id(), "Tên khác"))
                .as("no other name takes its place")
                .isEqualTo(new Refused<>(Why.NAME_MISSING));
    }

    @Test
    void erasesWhyItWasWithdrawnWithTheName() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        Trainee guest = made.withoutAccount(over.one(), "Hồ Văn Khách", null);
        Trainee account = over.people().getFirst();
        acting.as(over.organiser());
        issue(over, Set.of(account.id(), guest.id()));
        for (Certificate one : certificates.printable(over.one().id())) {
            done(certificates.withdraw(one.id(), "Ông Khách không dự buổi nào"));
        }
        data.erase(Objects.requireNonNull(account.person()));
        data.forget(guest.id());
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT COUNT(*) FROM certificate
                                        WHERE class_id = ? AND withdrawn_because IS NOT NULL
                                        """)
                                .param(over.one().id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void belongsToThePersonWhomAWalkInTurnedOutToBeUntilWithdrawn() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        Trainee guest = made.withoutAccount(over.one(), "Hồ Văn Khách", null);
        Trainee kept = over.people().getFirst();
        acting.as(over.organiser());
        issue(over, Set.of(guest.id()));
        jdbc.sql("UPDATE trainee SET merged_into = ? WHERE id = ?")
                .params(kept.id().value(), guest.id().value())
                .update();
        assertThat(holders.of(List.of(over.one().id()))).containsExactly(kept.id());
        acting.as(senders.person(Objects.requireNonNull(kept.person())).orElseThrow());
        Certificate mine = certificates.mine().getFirst();
        assertThat(mine.trainee()).isEqualTo(guest.id());
        assertThat(mine.code().toString()).doesNotContain(mine.code().secret());
        acting.as(over.organiser());
        done(certificates.withdraw(mine.id(), "Ghi nhầm lớp"));
        assertThat(holders.of(List.of(over.one().id()))).isEmpty();
    }

    @Test
    void passesNobodyWithoutASeatOrBelowTheScore() {
        CertificatesMade.Over over = made.over(KHE_SANH, 2);
        jdbc.sql("UPDATE trainee SET state = 'WAITING' WHERE id = ?")
                .param(over.people().getFirst().id().value())
                .update();
        acting.as(over.organiser());
        assertThat(certificates.lines(over.one().id()))
                .singleElement()
                .matches(CertificateLine::passes);
        jdbc.sql("UPDATE course SET pass_score = 50 WHERE id = ?")
                .param(over.one().plan().course().value())
                .update();
        assertThat(certificates.lines(over.one().id())).noneMatch(CertificateLine::passes);
    }

    @Test
    void endsWhatAStoppedServerLeft() {
        CertificatesMade.Over over = made.over(KHE_SANH, 1);
        CertificateIssue left = issues.add(over.one().id(), over.organiser().id(), WORDING, 1);
        context.publishEvent(
                new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], context, Duration.ZERO));
        assertThat(issues.find(left.id()).orElseThrow().state())
                .isEqualTo(CertificateIssue.State.INTERRUPTED);
    }

    private void issue(CertificatesMade.Over over, Set<TraineeId> people) {
        assertThat(certificates.issue(over.one().id(), people, WORDING)).isInstanceOf(Done.class);
        assertThat(ended(over.one().id()).state()).isEqualTo(CertificateIssue.State.DONE);
    }

    private CertificateIssue ended(ClassId id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        CertificateIssue now = certificates.latestIssue(id).orElseThrow();
        while (now.state() == CertificateIssue.State.RUNNING && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            now = certificates.latestIssue(id).orElseThrow();
        }
        return now;
    }

    private static Certificate done(CertificateAnswer<Certificate> answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done<Certificate>) answer).value();
    }

    private static boolean consecutive(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    private static void denied(Runnable step) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(step::run);
    }
}
