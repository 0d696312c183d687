package vn.lantoa.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.training.ClassesMade.CUA_TUNG;
import static vn.lantoa.training.certificates.CertificatesMade.WORDING;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.AppTest;

/** Numbers of one unit and year; {@code CUA_TUNG} issues certificates in this test only. */
@AppTest
class NumberSeriesTest {

    @Autowired CertificatesMade made;
    @Autowired IssueTable issues;
    @Autowired IssueRunner runner;
    @Autowired JdbcClient jdbc;

    @Test
    void givesEachNumberOnceAndLeavesNoneOutWhenClassesIssueAtTheSameTime() throws Exception {
        List<CertificatesMade.Over> classes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            classes.add(made.over(CUA_TUNG, 8));
        }
        int before = numbers(CUA_TUNG).size();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> running = new ArrayList<>();
            for (CertificatesMade.Over over : classes) {
                running.add(threads.submit(() -> issued(over)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(numbers(CUA_TUNG)).hasSize(before + 48);
        assertThat(numbers(CUA_TUNG)).isEqualTo(from1To(before + 48));
    }

    @Test
    void takesTheNumbersBackWhenAnIssueFails() {
        CertificatesMade.Over over = made.over(CUA_TUNG, 3);
        List<Integer> before = numbers(CUA_TUNG);
        jdbc.sql("UPDATE trainee SET unit = '2025-99999' WHERE id = ?")
                .param(over.people().getLast().id().value())
                .update();
        assertThat(issued(over).state()).isEqualTo(CertificateIssue.State.FAILED);
        assertThat(numbers(CUA_TUNG)).isEqualTo(before);
        jdbc.sql("UPDATE trainee SET unit = ? WHERE id = ?")
                .params(CUA_TUNG.toString(), over.people().getLast().id().value())
                .update();
        assertThat(issued(over).issued()).isEqualTo(3);
        assertThat(numbers(CUA_TUNG)).isEqualTo(from1To(before.size() + 3));
    }

    private CertificateIssue issued(CertificatesMade.Over over) {
        CertificateIssue begun =
                issues.add(over.one().id(), over.organiser().id(), WORDING, over.people().size());
        runner.run(begun, over.organiser().id(), over.ids());
        return issues.find(begun.id()).orElseThrow();
    }

    private List<Integer> numbers(UnitId unit) {
        return jdbc.sql("SELECT number FROM certificate WHERE unit = ? ORDER BY number")
                .param(unit.toString())
                .query((row, n) -> row.getInt("number"))
                .list();
    }

    private static List<Integer> from1To(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
