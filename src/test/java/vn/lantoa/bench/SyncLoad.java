package vn.lantoa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.browser.Product;

/**
 * Phones that sync, over real HTTP on devices of their own, against the product of bin/run with its
 * database and this generator on the same machine. Rate limits stay on: the requests of a client
 * are spread over the devices it has in turn.
 */
final class SyncLoad {

    private static final int PHONES = 1_000;
    private static final int SECONDS = 10;
    private static final int BATCH = 50;
    private static final int SENT_AGAIN_EVERY = 20;
    private static final String LAST =
            ",\"lastReceipt\":null,\"waiting\":0,\"review\":0,\"oldest\":null}";
    private static final Pattern PART = Pattern.compile("\"[0-9]+\":\"([^\"]{8})\"");
    private static final Pattern ID = Pattern.compile("\\[\"([0-9a-f-]{36})\",");

    private final Figures figures = new Figures("sync");
    private final Path data = Path.of("target/bench-sync");
    private int port;
    private List<String> tokens = List.of();

    /** What one client did. */
    private record Round(List<Long> nanos, List<String> ids, int failures) {}

    private interface Turn {

        /** One request; the ids it had stored, or an exception for a failure. */
        List<String> run(Wire wire, String token, int number) throws IOException;
    }

    void measure() throws Exception {
        try (Product product =
                        Product.start(
                                Fleet.fresh(data),
                                Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
                Fleet fleet = new Fleet(product.data())) {
            port = product.port();
            tokens = fleet.phones(PHONES);
            run(64, 15, SyncLoad::one);
            for (int clients : new int[] {1, 16, 64}) {
                facts(fleet, clients);
            }
            batches(fleet);
            unchanged();
            burst();
            oneChange(fleet);
        }
    }

    private void facts(Fleet fleet, int clients) throws Exception {
        List<Round> rounds = run(clients, SECONDS, SyncLoad::one);
        long[] nanos = sorted(rounds);
        String suffix =
                clients == 64 ? "" : "_" + clients + (clients == 1 ? "_client" : "_clients");
        List<String> ids = rounds.stream().flatMap(round -> round.ids.stream()).toList();
        figures.print("facts_per_second" + suffix, ids.size() / (double) SECONDS, "1/s");
        figures.print("p50_ms" + suffix, at(nanos, 0.50), "ms");
        figures.print("p95_ms" + suffix, at(nanos, 0.95), "ms");
        figures.print("p99_ms" + suffix, at(nanos, 0.99), "ms");
        figures.print("failures" + suffix, failures(rounds), "");
        figures.print("lost" + suffix, (double) fleet.lost(ids), "");
        figures.print("doubled" + suffix, (double) fleet.doubled(), "");
    }

    private void batches(Fleet fleet) throws Exception {
        run(16, 5, SyncLoad::batch);
        List<Round> rounds = run(16, SECONDS, SyncLoad::batch);
        List<String> ids = rounds.stream().flatMap(round -> round.ids.stream()).toList();
        figures.print("batched_facts_per_second", ids.size() / (double) SECONDS, "1/s");
        figures.print("batched_p95_ms", at(sorted(rounds), 0.95), "ms");
        figures.print("batched_failures", failures(rounds), "");
        figures.print("batched_lost", (double) fleet.lost(ids), "");
        figures.print("batched_doubled", (double) fleet.doubled(), "");
    }

    private void unchanged() throws Exception {
        String[] etags = new String[tokens.size()];
        try (Wire wire = new Wire(port)) {
            for (int i = 0; i < tokens.size(); i++) {
                etags[i] = wire.get("manifest", tokens.get(i), "").etag();
            }
        }
        Turn ask =
                (wire, token, number) -> {
                    String etag = etags[number % tokens.size()];
                    require(wire.get("manifest", token, "If-None-Match: " + etag + "\r\n"), 304);
                    return List.of("");
                };
        run(32, 5, ask);
        List<Round> rounds = run(32, SECONDS, ask);
        long answers = rounds.stream().mapToLong(round -> round.nanos.size()).sum();
        figures.print("manifest_304_per_second", answers / (double) SECONDS, "1/s");
        figures.print("manifest_304_p95_ms", at(sorted(rounds), 0.95), "ms");
        figures.print("manifest_304_failures", failures(rounds), "");
    }

    /** Every phone at the same moment: five facts, the manifest, the list and its records. */
    private void burst() throws Exception {
        AtomicInteger failed = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String token : tokens) {
                all.execute(() -> {
                    try (Wire wire = new Wire(port)) {
                        post(wire, token, IntStream.range(0, 5).mapToObj(i -> id()).toList());
                        require(wire.get("manifest", token, "Accept-Encoding: gzip\r\n"), 200);
                        Wire.Answer list = wire.get("manifest/activities?parts=", token, "");
                        require(list, 200);
                        fetch(wire, token, ids(list.body()).stream().limit(100).toList(), "");
                    } catch (IOException | RuntimeException e) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        figures.print("burst_1000_phones_s", (System.nanoTime() - start) / 1e9, "s");
        figures.print("burst_failures", failed.get(), "");
    }

    private void oneChange(Fleet fleet) throws IOException, SQLException {
        fleet.activities(Fleet.UNIT, 1_900);
        String token = tokens.getFirst();
        String gzip = "Accept-Encoding: gzip\r\n";
        try (Wire wire = new Wire(port)) {
            String etag = wire.get("manifest", token, "").etag();
            Wire.Answer whole = wire.get("manifest/activities?parts=", token, "");
            figures.print("records_held", ids(whole.body()).size(), "");
            List<String> parts = PART.matcher(whole.body()).results().map(m -> m.group(1)).toList();
            String changed = fleet.change();
            Wire.Answer manifest =
                    wire.get("manifest", token, gzip + "If-None-Match: " + etag + "\r\n");
            require(manifest, 200);
            Wire.Answer list =
                    wire.get("manifest/activities?parts=" + String.join(",", parts), token, gzip);
            require(list, 200);
            Wire.Answer record = fetch(wire, token, List.of(changed), gzip);
            figures.print(
                    "one_change_bytes", manifest.bytes() + list.bytes() + record.bytes(), "B");
        }
    }

    private static Wire.Answer fetch(Wire wire, String token, List<String> ids, String more)
            throws IOException {
        Wire.Answer answer =
                wire.post(
                        "records",
                        token,
                        more,
                        "{\"collection\":\"activities\",\"ids\":[\""
                                + String.join("\",\"", ids)
                                + "\"]}");
        require(answer, 200);
        return answer;
    }

    private static List<String> one(Wire wire, String token, int number) throws IOException {
        List<String> ids = List.of(id());
        post(wire, token, ids);
        if (number % SENT_AGAIN_EVERY == 0) {
            post(wire, token, ids); // as a phone does whose answer was lost
        }
        return ids;
    }

    private static List<String> batch(Wire wire, String token, int number) throws IOException {
        List<String> ids = IntStream.range(0, BATCH).mapToObj(i -> id()).toList();
        post(wire, token, ids);
        return ids;
    }

    private static void post(Wire wire, String token, List<String> ids) throws IOException {
        StringBuilder body = new StringBuilder("{\"facts\":[");
        for (String id : ids) {
            body.append(body.length() > 10 ? "," : "").append('"');
            body.append(fact(id).replace("\"", "\\\"")).append('"');
        }
        Wire.Answer answer = wire.post("facts", token, "", body + "]" + LAST);
        require(answer, 200);
        if (answer.body().split("\"state\":\"STORED\"", -1).length != ids.size() + 1) {
            throw new IOException("not stored: " + answer.body());
        }
    }

    private static String fact(String id) {
        return """
        {"id":"%s","type":"activity-result","version":1,"madeAt":"2026-11-22T00:30:00.000Z","offset":0,"corrects":null,"body":\
        {"activity":null,"adHoc":{"title":"Nói chuyện về phòng ngừa bạo lực gia đình tại thôn","kind":"TALK"},"unit":"%s",\
        "start":"2026-11-21T14:00","channel":"DIRECT_TALK","languages":["vi","bru"],"participants":{"female":34,"male":21,"other":0},\
        "children":6,"disabled":2,"menAndBoys":21,"minutes":90,"estimatedReach":null,"wentWell":"Bà con hỏi nhiều.",\
        "wasHard":"Loa hỏng giữa buổi.","questions":"Gọi số nào khi cần giúp?","falseInformation":[],"photos":[]}}\
        """
                .formatted(id, Fleet.UNIT);
    }

    private List<Round> run(int clients, int seconds, Turn turn)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Round> rounds = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(clients)) {
            List<Future<Round>> running =
                    IntStream.range(0, clients)
                            .mapToObj(i -> all.submit(() -> client(i, clients, end, turn)))
                            .toList();
            for (Future<Round> one : running) {
                rounds.add(one.get());
            }
        }
        return rounds;
    }

    private Round client(int first, int clients, long end, Turn turn) throws IOException {
        List<Long> nanos = new ArrayList<>();
        int failures = 0;
        List<String> ids = new ArrayList<>();
        try (Wire wire = new Wire(port)) {
            for (int number = first; System.nanoTime() < end; number += clients) {
                long start = System.nanoTime();
                try {
                    ids.addAll(turn.run(wire, tokens.get(number % tokens.size()), number));
                    nanos.add(System.nanoTime() - start);
                } catch (IOException e) {
                    failures++;
                }
            }
        }
        return new Round(nanos, ids, failures);
    }

    private static void require(Wire.Answer answer, int status) throws IOException {
        if (answer.status() != status) {
            throw new IOException(answer.status() + " " + answer.body());
        }
    }

    private static List<String> ids(String list) {
        return ID.matcher(list).results().map(found -> found.group(1)).toList();
    }

    private static String id() {
        return Uuid7.next().toString();
    }

    private static int failures(List<Round> rounds) {
        return rounds.stream().mapToInt(Round::failures).sum();
    }

    private static long[] sorted(List<Round> rounds) {
        return rounds.stream()
                .flatMap(round -> round.nanos.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static double at(long[] nanos, double share) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }
}
