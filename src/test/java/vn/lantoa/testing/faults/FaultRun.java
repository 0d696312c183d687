package vn.lantoa.testing.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Product;

/**
 * Lets phones write, correct, photograph and send while requests, replies, apps and the server are
 * lost, doubled, cut, delayed and killed; then heals the network and compares what the phones wrote
 * with what the database holds. The same seed makes the same choices; how they meet in the server's
 * threads is the machine's.
 */
public final class FaultRun {

    /**
     * What came of it.
     *
     * @param counts injected faults by kind
     * @param days how much time went by for the phones
     * @param facts that the phones wrote
     * @param lost facts and pictures the database should hold and does not, byte for byte
     * @param doubled facts the database holds more than once, or that nobody wrote
     * @param complaints everything that is not as it has to be, in words
     */
    public record Outcome(
            int seed,
            int injected,
            Map<String, Integer> counts,
            double days,
            int facts,
            int lost,
            int doubled,
            List<String> complaints) {}

    private FaultRun() {}

    /** The seed of the environment, LANTOA_SEED, or a new one. */
    public static int seed() {
        String given = System.getenv("LANTOA_SEED");
        return given == null
                ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)
                : Integer.parseInt(given);
    }

    /**
     * Runs once.
     *
     * @param product a running product with the demo
     * @param restart kills the product and starts it again on the same data and port
     * @param owners of the phones; their invitations are used up
     * @param faults so many are injected at least
     * @param restarts so often the server is killed
     */
    public static Outcome run(
            int seed,
            Product product,
            Runnable restart,
            List<DemoAccount> owners,
            int faults,
            int restarts) {
        List<String> invitations =
                owners.stream()
                        .map(account -> account.invitationAt("").replaceAll(".*#moi=", ""))
                        .toList();
        MadePhones.Order order =
                new MadePhones.Order(seed, product.address(), invitations, faults, restarts);
        Set<String> before = Comparison.present(product);
        MadePhones.Ledger ledger = MadePhones.run(order, restart);
        Comparison comparison = Comparison.of(ledger, product, before);
        return new Outcome(
                seed,
                ledger.injected(),
                ledger.counts(),
                ledger.days(),
                ledger.found().size(),
                comparison.lost(),
                comparison.doubled(),
                comparison.complaints());
    }
}
