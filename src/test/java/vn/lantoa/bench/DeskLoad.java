package vn.lantoa.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.faults.ProductDatabase;

/**
 * The lists of the desk over all 3,321 communes and 50,000 people, opened over HTTP by organisers
 * of the ministry as Flow's client does: how long the server takes, and what an open view keeps of
 * its heap.
 */
final class DeskLoad {

    private static final int PEOPLE = 50_000;
    private static final int SESSIONS = 200;
    private static final int RUNS = 15;
    private static final int WARM = 5;

    private static final Pattern USED =
            Pattern.compile("(?m)^ *(?:DefNew|Tenured) .* used ([0-9]+)K");

    /** A view: its route, its filter, and words that stand in it. */
    private record View(String name, String route, String query, String expected) {}

    private static final List<View> LISTS =
            List.of(
                    new View("people", "nguoi-dung", "", "nguoi-dung/"),
                    new View("agenda", "lich", "tu=2026-11-22", "xem=ngay"),
                    new View("day", "lich", "xem=ngay&ngay=2026-11-23", "hoat-dong/"),
                    new View("results", "ket-qua", "", "ket-qua/"),
                    new View("phones", "dong-bo", "", "dong-bo?don-vi="),
                    new View("invitations", "loi-moi", "", "loi-moi/"),
                    new View("home", "", "", "Xin chào"));

    private static final List<View> SEARCHES =
            List.of(
                    new View("people", "nguoi-dung", "tim=nguyen+thi+an", "nguoi-dung/"),
                    new View("agenda", "lich", "tu=dau&tim=khe+sanh", "hoat-dong/"),
                    new View("results", "ket-qua", "tim=khe+sanh", "ket-qua/"),
                    new View("phones", "dong-bo", "tim=nguyen+thi+an", "máy"));

    private final Figures figures = new Figures("desk");

    void measure() throws Exception {
        try (Product product =
                        Product.start(
                                Fleet.fresh(Path.of("target/bench-desk")),
                                Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
                Connection database = ProductDatabase.connection(product)) {
            DeskPeople people = new DeskPeople(database);
            people.add(PEOPLE);
            new DeskWork(database).add();
            List<String> tokens = people.organisers(1 + LISTS.size() * SESSIONS);
            URI address = URI.create(product.address());
            times("list_ms", LISTS, new FlowSession(address, tokens.getFirst()));
            times("search_ms", SEARCHES, new FlowSession(address, tokens.getFirst()));
            double most = 0;
            for (int list = 0; list < LISTS.size(); list++) {
                int first = 1 + list * SESSIONS;
                List<String> own = tokens.subList(first, first + SESSIONS);
                most = Math.max(most, heap(product, LISTS.get(list), own));
            }
            figures.print("heap_per_view_kb", most, "kB");
        }
    }

    /** Of each view the median; the figure is that of the slowest. */
    private void times(String metric, List<View> views, FlowSession session)
            throws IOException, InterruptedException {
        double[] slowest = new double[RUNS];
        for (View view : views) {
            double[] millis = new double[RUNS];
            for (int run = -WARM; run < RUNS; run++) {
                double one = session.open(view.route, view.query, view.expected);
                if (run >= 0) {
                    millis[run] = one;
                }
            }
            figures.printMedian(metric + "." + view.name, millis, "ms");
            slowest = median(millis) > median(slowest) ? millis : slowest;
        }
        figures.printMedian(metric, slowest, "ms");
    }

    /** What {@value #SESSIONS} sessions that each have this view open keep alive, for each. */
    private double heap(Product product, View view, List<String> tokens)
            throws IOException, InterruptedException {
        URI address = URI.create(product.address());
        long before = live(product);
        List<FlowSession> open = new ArrayList<>();
        for (String token : tokens) {
            FlowSession session = new FlowSession(address, token);
            session.open(view.route, view.query, view.expected);
            open.add(session);
        }
        double each = (live(product) - before) / (double) open.size();
        figures.print("heap_per_view_kb." + view.name, each, "kB");
        return each;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What is left on the heap after full collections, in kB. */
    private static long live(Product product) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            ask(product, "GC.run");
            Thread.sleep(500);
        }
        Matcher used = USED.matcher(ask(product, "GC.heap_info"));
        long all = 0;
        while (used.find()) {
            all += Long.parseLong(used.group(1));
        }
        if (all == 0) {
            throw new IllegalStateException("no figures of the heap");
        }
        return all;
    }

    private static String ask(Product product, String command)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(product.pid()),
                                command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }
}
