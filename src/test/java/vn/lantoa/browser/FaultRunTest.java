package vn.lantoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.SharedProduct;
import vn.lantoa.testing.faults.FaultRun;

/**
 * A short run of {@code bin/bench faults}: the field client's own outbox on made phones against the
 * running product. It needs no browser, but the product that browser tests run against.
 */
@BrowserTest
class FaultRunTest {

    private static final int PHONES = 6;
    private static final int FAULTS = 400;

    @Test
    void everyFactArrivesExactlyOnceWhateverHappensToRequestsPhonesAndServer() {
        int seed = FaultRun.seed();
        FaultRun.Outcome outcome =
                FaultRun.run(
                        seed, SharedProduct.get(), SharedProduct::killAndStart, PHONES, FAULTS, 1);
        assertThat(outcome.complaints()).as("with LANTOA_SEED=" + seed).isEmpty();
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.doubled()).isZero();
        assertThat(outcome.injected()).isGreaterThanOrEqualTo(FAULTS);
        assertThat(outcome.facts()).isGreaterThan(PHONES);
    }
}
