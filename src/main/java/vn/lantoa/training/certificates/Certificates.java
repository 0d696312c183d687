package vn.lantoa.training.certificates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Access;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;
import vn.lantoa.training.certificates.CertificateAnswer.Done;
import vn.lantoa.training.certificates.CertificateAnswer.Refused;
import vn.lantoa.training.certificates.CertificateAnswer.Why;

/**
 * Certificates of classes. Only who organises classes at the class's unit issues, issues again and
 * withdraws; everybody has their own. What is not the person's ends in an {@link
 * AccessDeniedException}.
 */
@Service
@Transactional
public class Certificates {

    private final CertificateStore store;
    private final IssueTable issues;
    private final IssueRunner runner;
    private final Passing passing;
    private final Classes classes;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final Access access;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            IssueTable issues,
            IssueRunner runner,
            Passing passing,
            Classes classes,
            ClassScope scope,
            TrainingNotices notices,
            Access access,
            Clock clock) {
        this.store = store;
        this.issues = issues;
        this.runner = runner;
        this.passing = passing;
        this.classes = classes;
        this.scope = scope;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    /** Everybody with a seat or a certificate, by given name the Vietnamese way. */
    @Transactional(readOnly = true)
    public List<CertificateLine> lines(ClassId id) {
        TrainingClass one = organised(id);
        Map<TraineeId, Certificate> latest = new LinkedHashMap<>();
        store.of(id).forEach(certificate -> latest.put(certificate.trainee(), certificate));
        List<CertificateLine> all = new ArrayList<>();
        for (Passing.Standing standing : passing.of(one)) {
            Certificate has = latest.remove(standing.trainee().id());
            String name = has == null ? standing.trainee().name() : has.name();
            all.add(new CertificateLine(standing.trainee().id(), name, standing.passes(), has));
        }
        // their seat was taken back or their row merged since: the certificate stands all the same
        latest.forEach(
                (trainee, has) -> all.add(new CertificateLine(trainee, has.name(), false, has)));
        return all;
    }

    /** The class's latest issue, running or ended. */
    @Transactional(readOnly = true)
    public Optional<CertificateIssue> latestIssue(ClassId id) {
        organised(id);
        return issues.latest(id);
    }

    /** The words of the unit's latest issue, to begin with. */
    @Transactional(readOnly = true)
    public Optional<CertificateWording> latestWording(ClassId id) {
        return issues.latestWording(organised(id).plan().unit());
    }

    /**
     * Begins to issue certificates to those of these people who pass and have none that counts;
     * goes on in the background. Doing it again issues only what is still missing.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CertificateAnswer<CertificateIssue> issue(
            ClassId id, Set<TraineeId> people, CertificateWording wording) {
        TrainingClass one = organised(id);
        if (one.status() != ClassStatus.FINISHED) {
            return new Refused<>(Why.CLASS_NOT_FINISHED);
        }
        if (issues.latest(id)
                .filter(last -> last.state() == CertificateIssue.State.RUNNING)
                .isPresent()) {
            return new Refused<>(Why.RUNNING);
        }
        Set<TraineeId> without = new HashSet<>();
        for (CertificateLine line : lines(id)) {
            Certificate has = line.certificate();
            if (line.passes() && people.contains(line.trainee()) && (has == null || !has.valid())) {
                without.add(line.trainee());
            }
        }
        if (without.isEmpty()) {
            return new Refused<>(Why.NOBODY);
        }
        CertificateIssue begun = issues.add(id, access.require().id(), wording, without.size());
        return runner.begin(begun, access.require().id(), without)
                ? new Done<>(begun)
                : new Refused<>(Why.BUSY);
    }

    /**
     * Issues it again under its number and code, such as with a corrected name; earlier papers show
     * another name than the page that verifies them.
     */
    public CertificateAnswer<Certificate> issueAgain(CertificateId id, String name) {
        return change(
                id,
                before -> {
                    String clean = name.strip();
                    if (clean.isEmpty()
                            || clean.length() > CertificateWording.LONGEST_NAME
                            || before.name().isEmpty()) {
                        return Optional.of(Why.NAME_MISSING);
                    }
                    store.copied(id, clean, VietnamTime.today(clock));
                    Map<String, String> what = new HashMap<>();
                    what.put("certificate", before.number().text());
                    what.put("copies", before.copy() + " → " + (before.copy() + 1));
                    if (!clean.equals(before.name())) {
                        what.put("name", "changed");
                    }
                    note("certificate.copied", before, what);
                    return Optional.empty();
                });
    }

    /** Withdraws it; its number is not given again. */
    public CertificateAnswer<Certificate> withdraw(CertificateId id, String because) {
        return change(
                id,
                before -> {
                    if (because.isBlank()) {
                        return Optional.of(Why.REASON_MISSING);
                    }
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    store.withdrawn(id, now, because.strip());
                    // the reason is about a person: it stands with the certificate, from where it
                    // can be erased
                    note(
                            "certificate.withdrawn",
                            before,
                            Map.of("certificate", before.number().text()));
                    return Optional.empty();
                });
    }

    /** The signed-in person's own, the newest first, withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Certificate> mine() {
        return store.of(access.require().id());
    }

    /** One that the signed-in person may print: of a class they organise, or their own. */
    @Transactional(readOnly = true)
    public Optional<Certificate> printable(CertificateId id) {
        return store.find(id)
                .filter(Certificate::valid)
                .filter(one ->
                        scope.mayEdit(one.unit())
                                || mine().stream().anyMatch(own -> own.id().equals(one.id())));
    }

    /** Those of a class that count, by number, for who issues them. */
    @Transactional(readOnly = true)
    public List<Certificate> printable(ClassId id) {
        organised(id);
        return store.of(id).stream().filter(Certificate::valid).toList();
    }

    /** The certificate with this number and code, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Certificate> verify(CertificateCode code) {
        return store.find(code);
    }

    private CertificateAnswer<Certificate> change(
            CertificateId id, Function<Certificate, Optional<Why>> step) {
        Certificate before =
                store.lock(id).orElseThrow(() -> new AccessDeniedException("no such certificate"));
        scope.requireEdit(before.unit());
        Optional<Why> no = before.valid() ? step.apply(before) : Optional.of(Why.WITHDRAWN);
        return no.isPresent() ? new Refused<>(no.get()) : new Done<>(store.find(id).orElseThrow());
    }

    private void note(String action, Certificate one, Map<String, String> what) {
        notices.classChanged(action, one.classId(), one.unit(), what);
    }

    private TrainingClass organised(ClassId id) {
        TrainingClass one =
                classes.find(id).orElseThrow(() -> new AccessDeniedException("no such class"));
        scope.requireEdit(one.plan().unit());
        return one;
    }
}
