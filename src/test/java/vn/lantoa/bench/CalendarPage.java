package vn.lantoa.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.local.EmbeddedDatabase;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shell.calendar.MonthTiming;
import vn.lantoa.testing.Acting;

/**
 * What the calendar asks of the server for its first page: a month and a day of a province of 78
 * communes, and of the whole country, with 14 activities in each commune.
 */
final class CalendarPage {

    private static final UnitId PROVINCE = UnitId.now("44");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int RUNS = 60;
    private static final int WARM_UP = 15;

    private final Figures figures = new Figures("calendar");

    void measure() {
        Path home = Path.of("target/bench-calendar").toAbsolutePath();
        try (EmbeddedDatabase database =
                        EmbeddedDatabase.start(home, Path.of("target/mariadb").toAbsolutePath());
                ConfigurableApplicationContext context = PlaceSearch.start(database, home)) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            jdbc.update("DELETE FROM activity_history");
            jdbc.update("DELETE FROM activity");
            jdbc.update("DELETE FROM campaign");
            jdbc.update(campaigns());
            figures.print("calendar_activities", jdbc.update(activities()), "activities");
            jdbc.execute("ANALYZE TABLE activity, campaign");
            MonthTiming timing = new MonthTiming(context);
            measure(context.getBean(People.class), timing, PROVINCE, "province");
            measure(context.getBean(People.class), timing, UnitId.MINISTRY, "country");
        }
    }

    private void measure(People people, MonthTiming timing, UnitId unit, String name) {
        signIn(people, unit);
        time("calendar_month_" + name + "_ms", () -> timing.month(DAY));
        time("calendar_day_" + name + "_ms", () -> timing.day(DAY));
        time(
                "calendar_facets_" + name + "_ms",
                () -> {
                    timing.facets();
                    return 1;
                });
    }

    private void time(String metric, LongSupplier page) {
        double[] taken = new double[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            if (page.getAsLong() == 0) {
                throw new IllegalStateException("nothing on the page of " + metric);
            }
            if (run >= 0) {
                taken[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        figures.printMedian(metric, taken, "ms");
    }

    /** An issued edition of each province. */
    private static String campaigns() {
        return """
        INSERT INTO campaign (id, kind, year, title, theme, slogans, start_date, end_date, owner,
                              owner_path, aims, audiences, status, published_at, saved_at, version)
        SELECT uuid(), 'ACTION_MONTH', 2026, '{"vi": "Tháng hành động"}', '{}', '{}', '2026-11-15',
               '2026-12-15', id, path, '{}', '{}', 'PUBLISHED', '2026-11-01', '2026-11-01', 0
          FROM place WHERE vintage = '2025' AND level = 'PROVINCE'
        """;
    }

    /** Fourteen activities in each commune over the 31 days. */
    private static String activities() {
        return """
        INSERT INTO activity (id, campaign_id, title, kind, channel, stage, unit, unit_path, area,
                              address, start_at, end_at, lead_body, lead_key, partners, audience,
                              men_and_boys, languages, expected, note, status, saved_at,
                              search_text, version)
        SELECT uuid(), c.id, '{"vi": "Buổi truyền thông tại thôn"}',
               elt(1 + n % 5, 'COMMUNICATION_SESSION', 'TALK', 'HOME_VISIT',
                   'LOUDSPEAKER_BULLETIN', 'OTHER'),
               'DIRECT_TALK', 'RUNNING', p.id, p.path, c.owner, 'Nhà văn hóa thôn',
               '2026-11-15 08:00' + INTERVAL (n * 2) DAY, '2026-11-15 10:00' + INTERVAL (n * 2) DAY,
               '', '', '[]', '{}', 1, '["vi"]', 50, '{}', 'PLANNED', '2026-11-01',
               'buoi truyen thong tai thon', 0
          FROM (SELECT seq AS n FROM seq_0_to_13) numbers
          JOIN place p ON p.vintage = '2025' AND p.level = 'COMMUNE'
          JOIN campaign c ON p.path LIKE concat(c.owner_path, '%')
        """;
    }

    private static void signIn(People people, UnitId unit) {
        SecurityContextHolder.clearContext();
        Person organiser =
                SystemActor.call(() ->
                        people.add(
                                PersonDetails.of("Người đo", unit),
                                List.of(Grant.of(Role.ORGANISER, unit))));
        SecurityContextHolder.getContext().setAuthentication(Acting.authentication(organiser));
    }
}
