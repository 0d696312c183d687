package vn.lantoa.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;

/**
 * What a browser without anything in its caches transfers until the first Flow view, the sign-in
 * page, stands.
 */
final class FlowLoad {

    private static final int RUNS = 5;

    private final Figures figures = new Figures("flow-load");

    void measure() throws IOException {
        double[] bytes = new double[RUNS];
        try (Product product = Product.start(Path.of("target/bench-data"), Map.of());
                FaultProxy line = FaultProxy.to(product.port())) {
            for (int run = 0; run < RUNS; run++) {
                line.reset();
                Path profile = Files.createTempDirectory("lantoa-bench");
                try (Phone phone =
                        Phone.with(profile).size(1280, 800).realClock().withoutWorkers().open()) {
                    Page page = phone.page();
                    page.navigate(line.address() + "/dang-nhap");
                    page.locator("input[type=password]").first().waitFor();
                    page.waitForLoadState(LoadState.NETWORKIDLE);
                    bytes[run] = line.bytesDown();
                }
            }
        }
        figures.printMedian("first_view_bytes", bytes, "B");
    }
}
