package vn.lantoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;
import vn.lantoa.testing.faults.FaultRun;

/**
 * A short run of {@code bin/bench faults}: the field client's own outbox on made phones against the
 * running product. It needs no browser, but the product that browser tests run against.
 */
@BrowserTest
class FaultRunTest {

    /** An invitation works once: no other test uses theirs. */
    private static final List<String> PLACES =
            List.of(
                    "Xã Châu Thành",
                    "Xã Trà Cú",
                    "Xã Mường Nhé",
                    "Xã Sín Thầu",
                    "Xã Thanh Nưa",
                    "Xã Phong Nha");

    private static final int FAULTS = 400;

    /** Names the seed also where the phones' program itself breaks down. */
    private static FaultRun.Outcome run(int seed, Product product, List<DemoAccount> owners) {
        try {
            return FaultRun.run(seed, product, SharedProduct::killAndStart, owners, FAULTS, 1);
        } catch (RuntimeException e) {
            throw new IllegalStateException("with LANTOA_SEED=" + seed, e);
        }
    }

    @Test
    void everyFactArrivesExactlyOnceWhateverHappensToRequestsPhonesAndServer() {
        int seed = FaultRun.seed();
        Product product = SharedProduct.get();
        List<DemoAccount> owners =
                PLACES.stream()
                        .map(place -> DemoAccount.find(product, "Cộng tác viên", place))
                        .toList();
        FaultRun.Outcome outcome = run(seed, product, owners);
        assertThat(outcome.complaints()).as("with LANTOA_SEED=" + seed).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.injected()).isGreaterThanOrEqualTo(FAULTS);
        assertThat(outcome.facts()).isGreaterThan(PLACES.size());
    }
}
