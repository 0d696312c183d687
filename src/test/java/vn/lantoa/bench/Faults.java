package vn.lantoa.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.faults.FaultRun;

/**
 * Whether facts arrive exactly once whatever happens on the way: 21 made phones with the field
 * client's own outbox against the product, at least 10,000 faults, the server killed three times.
 */
final class Faults {

    private static final int AT_LEAST = 10_000;
    private static final int RESTARTS = 3;

    private final Figures figures = new Figures("faults");
    private Product product =
            Product.start(
                    Path.of("target/bench-data"), Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));

    void measure() {
        try {
            int seed = FaultRun.seed();
            figures.print("seed", seed, "");
            FaultRun.Outcome outcome =
                    FaultRun.run(seed, product, this::restart, collaborators(), AT_LEAST, RESTARTS);
            new TreeMap<>(outcome.counts())
                    .forEach((kind, count) -> figures.print("injected." + kind, count, "faults"));
            figures.print("injected", outcome.injected(), "faults");
            figures.print("facts", outcome.facts(), "facts");
            figures.print("days", outcome.days(), "d");
            figures.print("lost", outcome.lost(), "facts");
            figures.print("doubled", outcome.doubled(), "facts");
            figures.print("complaints", outcome.complaints().size(), "");
            outcome.complaints().forEach(System.err::println);
        } finally {
            product.close();
        }
    }

    private List<DemoAccount> collaborators() {
        return DemoAccount.of(product).stream()
                .filter(account -> account.role().equals("Cộng tác viên"))
                .toList();
    }

    private void restart() {
        product.kill();
        product = product.again();
    }
}
