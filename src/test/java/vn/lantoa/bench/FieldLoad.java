package vn.lantoa.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;

/**
 * The field client on a bad line and a slow phone: 400 kbit/s and 400 ms round trip for page and
 * worker alike (a relay, TCP handshakes included), CPU slowed four times (pages; not the worker and
 * not WebCrypto).
 */
final class FieldLoad {

    private static final int RUNS = 5;
    private static final long BITS_PER_SECOND = 400_000;
    private static final long ROUND_TRIP_MILLIS = 400;
    private static final double CPU_SLOWED = 4;

    /**
     * Notes in the page when what a person waits for stands there: the button to begin, or Hôm
     * nay's activities.
     */
    private static final String WATCH =
            """
            (() => {
              window.usable = 0;
              const watch = new MutationObserver(() => {
                const begin = [...document.querySelectorAll('lt-invitation-page button')]
                  .some((button) => button.textContent.includes('Bắt đầu'));
                if (begin || document.querySelector('lt-today-page lt-activity-card')) {
                  watch.disconnect();
                  requestAnimationFrame(() => { window.usable = performance.now(); });
                }
              });
              watch.observe(document, { subtree: true, childList: true });
            })();
            """;

    private static final String USABLE = "() => window.usable";

    private static final String WORKER_READY =
            "() => navigator.serviceWorker.ready.then(r => r.active"
                    + " && r.active.state === 'activated' && navigator.serviceWorker.controller !== null)";

    private static final String PRECACHED =
            "async () => { const urls = new Set(); for (const name of await caches.keys())"
                    + " for (const r of await (await caches.open(name)).keys()) urls.add(r.url); return [...urls]; }";

    private final Figures figures = new Figures("field-load");

    void measure() throws IOException, InterruptedException {
        double[] bytes = new double[RUNS];
        double[] usable = new double[RUNS];
        double[] offline = new double[RUNS];
        List<String> precached = List.of();
        try (Product product =
                        Product.start(
                                Path.of("target/bench-data"),
                                Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
                FaultProxy line =
                        FaultProxy.slow(product.port(), BITS_PER_SECOND, ROUND_TRIP_MILLIS)) {
            List<DemoAccount> collaborators =
                    DemoAccount.of(product).stream()
                            .filter(account -> account.role().equals("Cộng tác viên"))
                            .filter(account -> account.place().contains("Quảng Trị"))
                            .toList();
            for (int run = 0; run < RUNS; run++) {
                Path profile = Files.createTempDirectory("lantoa-bench");
                line.set(FaultProxy.Line.UP);
                line.reset();
                try (Phone phone = Phone.with(profile).open()) {
                    Page page = slowed(phone);
                    page.navigate(collaborators.get(run).invitationAt(line.address()));
                    usable[run] = await(page, USABLE);
                    bytes[run] = line.bytesDown();
                    page.getByText("Bắt đầu").first().click();
                    page.locator("lt-today-page lt-activity-card").first().waitFor();
                    page.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
                    precached = awaitPrecache(page);
                }
                line.set(FaultProxy.Line.CUT);
                try (Phone phone = Phone.with(profile).open()) {
                    Page page = slowed(phone);
                    page.navigate(line.address() + "/field.html");
                    offline[run] = await(page, USABLE);
                }
            }
            figures.printMedian("first_load_bytes", bytes, "B");
            figures.print("precache_bytes", transferred(product, line, precached), "B");
            figures.printMedian("usable_ms", usable, "ms");
            figures.printMedian("offline_start_ms", offline, "ms");
        }
    }

    private static Page slowed(Phone phone) {
        Page page = phone.page();
        page.addInitScript(WATCH);
        CDPSession cdp = phone.context().newCDPSession(page);
        com.google.gson.JsonObject rate = new com.google.gson.JsonObject();
        rate.addProperty("rate", CPU_SLOWED);
        cdp.send("Emulation.setCPUThrottlingRate", rate);
        return page;
    }

    private static double await(Page page, String expression) {
        page.setDefaultTimeout(60_000);
        return ((Number) page.waitForFunction(expression).jsonValue()).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> awaitPrecache(Page page) {
        page.waitForFunction(
                WORKER_READY, null, new Page.WaitForFunctionOptions().setTimeout(60_000));
        return (List<String>) page.evaluate(PRECACHED);
    }

    /**
     * What these addresses weigh on the line, compressed as a browser asks for them, headers left
     * out.
     */
    private static double transferred(Product product, FaultProxy line, List<String> urls)
            throws IOException, InterruptedException {
        long sum = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String url : urls) {
                URI direct = URI.create(url.replace(line.address(), product.address()));
                HttpRequest request =
                        HttpRequest.newBuilder(direct)
                                .header("Accept-Encoding", "gzip, deflate, br")
                                .build();
                sum += client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
            }
        }
        return sum;
    }
}
