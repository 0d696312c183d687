package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.browser.Product;

/**
 * Many more people than there are seats enrol in one class at the same time, each from a phone of
 * their own, one request each, over real HTTP against the product of bin/run; database and
 * generator on the same machine.
 */
final class EnrolmentLoad {

    private static final int PEOPLE = 3_000;
    private static final int WARM_UP = 300;
    private static final int SEATS = 200;
    private static final int CLIENTS = 32;

    private final Figures figures = new Figures("enrol");
    private final Path data = Path.of("target/bench-enrol");
    private int port;
    private List<String> tokens = List.of();

    void measure() throws Exception {
        try (Product product =
                        Product.start(
                                Fleet.fresh(data),
                                Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
                Fleet fleet = new Fleet(product.data())) {
            port = product.port();
            tokens = fleet.phones(PEOPLE);
            enrol(openClass(fleet.database(), SEATS), WARM_UP);
            String id = openClass(fleet.database(), SEATS);
            long start = System.nanoTime();
            long[] nanos = enrol(id, PEOPLE);
            double minutes = (System.nanoTime() - start) / 60e9;
            int seated = count(fleet.database(), id, "ENROLLED");
            int waiting = count(fleet.database(), id, "WAITING");
            figures.print("enrolments_per_minute", nanos.length / minutes, "1/min");
            figures.print("oversold", Math.max(0, seated - SEATS), "");
            figures.print("seats_left", Math.max(0, SEATS - seated), "");
            figures.print("lost", PEOPLE - seated - waiting, "");
            figures.print("p50_ms", nanos[nanos.length / 2] / 1e6, "ms");
            figures.print("p95_ms", nanos[(int) (nanos.length * 0.95)] / 1e6, "ms");
        }
    }

    /** Everybody says once that they come; how long each answer took, the quickest first. */
    private long[] enrol(String id, int people) throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Long>>> running =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(first -> all.submit(() -> client(id, first, people)))
                            .toList();
            for (Future<List<Long>> one : running) {
                nanos.addAll(one.get());
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private List<Long> client(String id, int first, int people) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (int number = first; number < people; number += CLIENTS) {
                long start = System.nanoTime();
                Wire.Answer answer = wire.post("facts", tokens.get(number), "", facts(id));
                if (answer.status() != 200 || !answer.body().contains("\"state\":\"STORED\"")) {
                    throw new IOException(answer.status() + " " + answer.body());
                }
                nanos.add(System.nanoTime() - start);
            }
        }
        return nanos;
    }

    private static String facts(String id) {
        String fact =
                """
                {"id":"%s","type":"class-enrolment","version":1,"madeAt":"2026-11-22T00:30:00.000Z",\
                "offset":0,"corrects":null,"body":{"class":"%s","going":true}}\
                """
                        .formatted(Uuid7.next(), id);
        return "{\"facts\":[\"%s\"],\"lastReceipt\":null,\"waiting\":0,\"review\":0,\"oldest\":null}"
                .formatted(fact.replace("\"", "\\\""));
    }

    /** An announced class for the people of the fleet's unit, with one session in two days. */
    private static String openClass(Connection database, int seats) throws SQLException {
        String course = Uuid7.next().toString();
        String id = Uuid7.next().toString();
        run(
                database,
                """
                INSERT INTO course (id, unit, unit_path, title, aims, audiences, hours, modules,
                                    materials, attendance_share, saved_at, version)
                SELECT ?, id, path, '{"vi":"Bình đẳng giới"}', '{"vi":""}', '', 4, '[]', '[]', 80,
                       utc_timestamp(6), 1
                  FROM place WHERE id = ?
                """,
                course,
                Fleet.UNIT);
        run(
                database,
                """
                INSERT INTO training_class
                    (id, course_id, name, unit, unit_path, venue, first_day, last_day, capacity,
                     enrolling, within, status, check_in_key, search_text, saved_at, version)
                SELECT ?, ?, 'Lớp đo', id, path, '', '2026-11-24', '2026-11-24', ?, 'PEOPLE', id,
                       'ANNOUNCED', repeat('k', 32), '', utc_timestamp(6), 1
                  FROM place WHERE id = ?
                """,
                id,
                course,
                String.valueOf(seats),
                Fleet.UNIT);
        run(
                database,
                """
                INSERT INTO class_session
                    (id, class_id, module, starts_at, ends_at, saved_at, version)
                VALUES (?, ?, '', '2026-11-24 08:00', '2026-11-24 11:00', utc_timestamp(6), 1)
                """,
                Uuid7.next().toString(),
                id);
        return id;
    }

    private static int count(Connection database, String id, String state) throws SQLException {
        try (PreparedStatement sql =
                database.prepareStatement(
                        "SELECT COUNT(*) FROM trainee WHERE class_id = ? AND state = ?")) {
            sql.setString(1, id);
            sql.setString(2, state);
            try (ResultSet rows = sql.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void run(Connection database, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
