package vn.lantoa.bench;

import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.local.EmbeddedDatabase;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;

/**
 * What the page of results asks for when an organiser of the ministry opens it: how many there are,
 * their sums over the whole country and the first thirty.
 */
final class ResultPage {

    private static final int RESULTS = 40_000;
    private static final int FIRST = 30;
    private static final int RUNS = 100;

    private final Figures figures = new Figures("results");

    void measure() {
        Path home = Path.of("target/bench-results").toAbsolutePath();
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(home, Path.of("target/mariadb").toAbsolutePath());
                ConfigurableApplicationContext context = PlaceSearch.start(database, home)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.update("DELETE FROM activity_result");
            jdbc.update("DELETE FROM result_language");
            jdbc.update(made());
            jdbc.execute("ANALYZE TABLE activity_result");
            signIn(context.getBean(People.class));
            measure(context.getBean(Results.class));
        }
    }

    /** Results of all communes over a year; of every twentieth activity there are two. */
    private static String made() {
        return """
        INSERT INTO activity_result
          (id, root, corrects, author, activity_id, campaign_id, ad_hoc_title, ad_hoc_kind,
           unit, unit_path, channel, start_at, female, male, other, children, disabled,
           men_and_boys, minutes, estimated_reach, went_well, was_hard, questions, made_at,
           clock_offset, at, received_at, sequence, standing, languages, search_text)
        SELECT uuid(), uuid(), NULL, uuid(),
               if(n %% 2 = 0, cast(concat('00000000-0000-4000-8000-',
                  lpad(hex(if(n %% 40 = 0, n - 2, n)), 12, '0')) AS uuid), NULL),
               NULL, if(n %% 2 = 0, NULL, 'Nói chuyện tại thôn'), if(n %% 2 = 0, NULL, 'TALK'),
               p.id, p.path, elt(1 + n %% 5, 'DIRECT_TALK', 'MEETING', 'LOUDSPEAKER_STATION',
               'NOTICE_BOARD', 'TRAINING'), '2026-01-01' + INTERVAL n * 13 MINUTE,
               n %% 60, n %% 40, 0, n %% 9, NULL, n %% 40, 90, NULL,
               'Bà con hỏi nhiều về số điện thoại cần gọi khi có việc.', '', '',
               '2026-11-21 01:00', 0, '2026-11-21 01:00', '2026-11-21 01:00', n, 1,
               elt(1 + n %% 3, 'vi', 'bru,vi', 'tyz,vi'), 'noi chuyen tai thon'
          FROM (SELECT seq AS n FROM seq_1_to_%d) numbers
          JOIN (SELECT id, path, row_number() OVER (ORDER BY id) AS line FROM place
                 WHERE vintage = '2025' AND level = 'COMMUNE') p
            ON p.line = 1 + n %% 3000
        """
                .formatted(RESULTS);
    }

    private void measure(Results results) {
        double[] page = new double[RUNS];
        double[] sums = new double[RUNS];
        double[] list = new double[RUNS];
        for (int run = -20; run < RUNS; run++) {
            long start = System.nanoTime();
            long found = results.count(ResultFilter.ALL);
            long counted = System.nanoTime();
            results.sums(ResultFilter.ALL);
            long summed = System.nanoTime();
            results.list(ResultFilter.ALL, 0, FIRST);
            long end = System.nanoTime();
            if (found != RESULTS) {
                throw new IllegalStateException(found + " results instead of " + RESULTS);
            }
            if (run >= 0) {
                page[run] = (end - start) / 1e6;
                sums[run] = (summed - counted) / 1e6;
                list[run] = (end - summed) / 1e6;
            }
        }
        figures.printMedian("results_page_ms", page, "ms");
        figures.printMedian("results_sums_ms", sums, "ms");
        figures.printMedian("results_list_ms", list, "ms");
    }

    private static void signIn(People people) {
        Person organiser =
                SystemActor.call(() ->
                        people.add(
                                PersonDetails.of("Người đo", UnitId.MINISTRY),
                                List.of(Grant.of(Role.ORGANISER, UnitId.MINISTRY))));
        SecurityContextHolder.getContext().setAuthentication(Acting.authentication(organiser));
    }
}
