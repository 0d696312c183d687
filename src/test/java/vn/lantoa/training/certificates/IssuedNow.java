package vn.lantoa.training.certificates;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.testing.Acting;

/** Issues certificates on the test's own thread; leaves nobody signed in. */
@Component
public class IssuedNow {

    private final IssueTable issues;
    private final IssueRunner runner;
    private final Certificates certificates;
    private final Acting acting;

    IssuedNow(IssueTable issues, IssueRunner runner, Certificates certificates, Acting acting) {
        this.issues = issues;
        this.runner = runner;
        this.certificates = certificates;
        this.acting = acting;
    }

    /** Those of everybody in the class. */
    public List<Certificate> to(CertificatesMade.Over over) {
        CertificateIssue issue =
                issues.add(
                        over.one().id(),
                        over.organiser().id(),
                        CertificatesMade.WORDING,
                        over.people().size());
        acting.nobody();
        runner.run(issue, over.organiser().id(), over.ids());
        acting.as(over.organiser());
        List<Certificate> all = certificates.printable(over.one().id());
        acting.nobody();
        return all;
    }
}
