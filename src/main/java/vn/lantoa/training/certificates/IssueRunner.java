package vn.lantoa.training.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.OnBehalf;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Failure;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.ReferenceNumber;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassScope;
import vn.lantoa.training.Classes;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.training.TrainingNotices;

/**
 * Writes the certificates of an issue in the background, all in one transaction or none, with the
 * access that the person who asked has at that moment.
 */
@Component
class IssueRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IssueRunner.class);
    private static final int MOST_WAITING = 100;
    private static final int BETWEEN_PROGRESS = 20;

    private final IssueTable issues;
    private final CertificateStore store;
    private final NumberSeries series;
    private final Passing passing;
    private final CourseHours hours;
    private final Classes classes;
    private final ClassScope scope;
    private final TrainingNotices notices;
    private final Places places;
    private final OnBehalf onBehalf;
    private final TransactionTemplate writing;
    private final Clock clock;
    private final ThreadPoolExecutor workers =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofPlatform().name("certificates-", 1).daemon().factory());

    IssueRunner(
            IssueTable issues,
            CertificateStore store,
            NumberSeries series,
            Passing passing,
            CourseHours hours,
            Classes classes,
            ClassScope scope,
            TrainingNotices notices,
            Places places,
            OnBehalf onBehalf,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.issues = issues;
        this.store = store;
        this.series = series;
        this.passing = passing;
        this.hours = hours;
        this.classes = classes;
        this.scope = scope;
        this.notices = notices;
        this.places = places;
        this.onBehalf = onBehalf;
        this.writing = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Begins; false when too many others wait, then the issue has failed. */
    boolean begin(CertificateIssue issue, PersonId person, Set<TraineeId> people) {
        try {
            workers.execute(() -> run(issue, person, people));
            return true;
        } catch (RejectedExecutionException e) {
            fail(issue, e);
            return false;
        }
    }

    /** Writes it on this thread; whatever goes wrong ends in the issue's state. */
    void run(CertificateIssue issue, PersonId person, Set<TraineeId> people) {
        try {
            onBehalf.of(
                    person,
                    () -> {
                        TrainingClass one = classes.known(issue.classId()).orElseThrow();
                        LocalDate today = VietnamTime.today(clock);
                        series.prepare(one.plan().unit(), today.getYear());
                        writing.executeWithoutResult(status -> write(issue, people, today));
                        return true;
                    });
        } catch (RuntimeException | Error e) {
            fail(issue, e);
        }
    }

    private void write(CertificateIssue issue, Set<TraineeId> people, LocalDate today) {
        TrainingClass one = classes.lock(issue.classId()).orElseThrow();
        scope.requireEdit(one.plan().unit());
        Set<TraineeId> have = new HashSet<>();
        store.of(one.id()).stream()
                .filter(Certificate::valid)
                .forEach(certificate -> have.add(certificate.trainee()));
        List<Trainee> due = new ArrayList<>();
        for (Passing.Standing standing : passing.of(one)) {
            TraineeId id = standing.trainee().id();
            if (standing.passes() && people.contains(id) && !have.contains(id)) {
                due.add(standing.trainee());
            }
        }
        int last = series.lock(one.plan().unit(), today.getYear());
        for (Trainee trainee : due) {
            last++;
            CertificateNumber number = new CertificateNumber(today.getYear(), last);
            store.insert(made(one, trainee, number, issue.wording(), today), issue.id());
            if (last % BETWEEN_PROGRESS == 0) {
                issues.progress(issue.id(), due.indexOf(trainee) + 1);
            }
        }
        series.took(one.plan().unit(), today.getYear(), last);
        issues.settle(issue.id(), due.size());
        notices.classChanged(
                "certificate.issued",
                one.id(),
                one.plan().unit(),
                Map.of("certificates", String.valueOf(due.size())));
    }

    private Certificate made(
            TrainingClass one,
            Trainee trainee,
            CertificateNumber number,
            CertificateWording wording,
            LocalDate today) {
        return new Certificate(
                CertificateId.next(),
                one.id(),
                trainee.id(),
                one.plan().unit(),
                CertificateCode.next(number),
                trainee.name(),
                places.fullName(trainee.unit()),
                one.title().vietnamese(),
                hours.of(one.plan().course()),
                one.plan().firstDay(),
                one.plan().lastDay(),
                today,
                wording,
                0,
                null,
                null,
                null);
    }

    private void fail(CertificateIssue issue, Throwable cause) {
        String reference = ReferenceNumber.next().text();
        LOG.error(
                "certificates of class {} were not issued, reference {}: {}",
                issue.classId(),
                reference,
                Failure.of(cause));
        issues.fail(issue.id(), reference);
    }

    @EventListener(ApplicationReadyEvent.class)
    void endWhatAStopLeft() {
        int ended = issues.interruptAll();
        if (ended > 0) {
            LOG.warn("{} issues of certificates had not ended; none of them wrote", ended);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
