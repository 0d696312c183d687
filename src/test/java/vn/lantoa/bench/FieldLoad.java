package vn.lantoa.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
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

    private static final int RUNS = 3;
    private static final long BITS_PER_SECOND = 400_000;
    private static final long ROUND_TRIP_MILLIS = 400;
    private static final double CPU_SLOWED = 4;

    /** Beside what the demo's collaborators hold, so that a phone holds nearly 2,000. */
    private static final int RECORDS = 1_820;

    private static final int MORE = 50;
    private static final double FILLING_MILLIS = 120_000;
    private static final String PIN = "24680";

    /**
     * Notes in the page when what a person waits for stands there: the button to begin, or Hôm
     * nay's activities, or the buttons for the PIN.
     */
    private static final String WATCH =
            """
            (() => {
              window.usable = 0;
              const watch = new MutationObserver(() => {
                const begin = [...document.querySelectorAll('lt-invitation-page button')]
                  .some((button) => button.textContent.includes('Bắt đầu'));
                const there = 'lt-today-page lt-activity-card, lt-lock-page lt-pin-pad button';
                if (begin || document.querySelector(there)) {
                  watch.disconnect();
                  requestAnimationFrame(() => { window.usable = performance.now(); });
                }
              });
              watch.observe(document, { subtree: true, childList: true });
            })();
            """;

    private static final String USABLE = "() => window.usable";

    private static final String SYNCED =
            "() => document.querySelector('lt-sync-line')?.sync.kind === 'up-to-date'";

    /** As a tap on "Gửi ngay" does; answers how long it took, in ms. */
    private static final String SYNC_NOW =
            """
            async () => {
              const line = document.querySelector('lt-sync-line');
              const before = line.sync;
              const begun = performance.now();
              line.dispatchEvent(new CustomEvent('lt-sync', { bubbles: true }));
              while (line.sync.kind !== 'up-to-date' || line.sync === before) {
                await new Promise((later) => setTimeout(later, 20));
              }
              return performance.now() - begun;
            }
            """;

    private static final String HELD =
            """
            async () => {
              const name = (await indexedDB.databases()).find((db) => db.name.startsWith('lantoa-person')).name;
              const db = await new Promise((found) => {
                const asked = indexedDB.open(name);
                asked.onsuccess = () => found(asked.result);
              });
              const count = await new Promise((found) => {
                const asked = db.transaction('records').objectStore('records').count();
                asked.onsuccess = () => found(asked.result);
              });
              db.close();
              return count;
            }
            """;

    private static final String UNLOCKED =
            "() => performance.getEntriesByName('lantoa-unlock').at(-1)?.duration ?? 0";

    private static final String WORKER_READY =
            "() => navigator.serviceWorker.ready.then(r => r.active"
                    + " && r.active.state === 'activated' && navigator.serviceWorker.controller !== null)";

    private static final String PRECACHED =
            "async () => { const urls = new Set(); for (const name of await caches.keys())"
                    + " for (const r of await (await caches.open(name)).keys()) urls.add(r.url); return [...urls]; }";

    private final Figures figures = new Figures("field-load");

    private final Map<String, double[]> millis = new LinkedHashMap<>();

    void measure() throws IOException, InterruptedException, SQLException {
        List<String> precached = List.of();
        try (Product product =
                        Product.start(
                                Fleet.fresh(Path.of("target/bench-data")),
                                Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
                Fleet fleet = new Fleet(product.data());
                FaultProxy line =
                        FaultProxy.slow(product.port(), BITS_PER_SECOND, ROUND_TRIP_MILLIS)) {
            List<DemoAccount> collaborators =
                    DemoAccount.of(product).stream()
                            .filter(account -> account.role().equals("Cộng tác viên"))
                            .filter(account -> account.place().contains("Quảng Trị"))
                            .toList();
            fleet.activities(Fleet.PROVINCE, RECORDS);
            for (int run = 0; run < RUNS; run++) {
                Path profile = Files.createTempDirectory("lantoa-bench");
                line.set(FaultProxy.Line.UP);
                line.reset();
                try (Phone phone = Phone.with(profile).realClock().open()) {
                    Page page = slowed(phone);
                    page.navigate(collaborators.get(run).invitationAt(line.address()));
                    note("usable_ms", run, await(page, USABLE));
                    note("first_load_bytes", run, (double) line.bytesDown());
                    precached = fill(page, run);
                    fleet.activities(Fleet.PROVINCE, MORE);
                    note("sync_50_ms", run, syncMillis(page, MORE));
                    note("records", run, ((Number) page.evaluate(HELD)).doubleValue());
                }
                line.set(FaultProxy.Line.CUT);
                start(profile, line, run);
            }
            note("precache_bytes", 0, transferred(product, line, precached));
        }
        millis.forEach(this::print);
    }

    /** Takes the invitation, waits until everything has come, and answers what the worker keeps. */
    private List<String> fill(Page page, int run) {
        long begun = System.nanoTime();
        page.getByText("Bắt đầu").first().click();
        page.locator("lt-today-page lt-activity-card").first().waitFor();
        page.waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
        page.waitForFunction(
                SYNCED, null, new Page.WaitForFunctionOptions().setTimeout(FILLING_MILLIS));
        note("first_sync_ms", run, (System.nanoTime() - begun) / 1e6);
        return awaitPrecache(page);
    }

    /** From "send now" until the phone holds what is new. */
    private static double syncMillis(Page page, int more) {
        double before = ((Number) page.evaluate(HELD)).doubleValue();
        double took = ((Number) page.evaluate(SYNC_NOW)).doubleValue();
        double came = ((Number) page.evaluate(HELD)).doubleValue() - before;
        if (came != more) {
            throw new IllegalStateException(came + " records came instead of " + more);
        }
        return took;
    }

    /** Without any network: first as it was left, then with a PIN. */
    private void start(Path profile, FaultProxy line, int run) {
        try (Phone phone = Phone.with(profile).realClock().open()) {
            Page page = slowed(phone);
            page.navigate(line.address() + "/field.html");
            note("offline_start_ms", run, await(page, USABLE));
            page.navigate(line.address() + "/field.html#ma-pin");
            page.getByText("Đặt mã PIN").last().click();
            for (String asked : List.of("Chọn mã PIN gồm", "Nhập lại mã PIN đó")) {
                page.getByText(asked).waitFor();
                tap(page);
                if (asked.startsWith("Chọn")) {
                    page.getByLabel("Xong").click();
                }
            }
            page.locator(".notice.success").waitFor();
        }
        try (Phone phone = Phone.with(profile).realClock().open()) {
            Page page = slowed(phone);
            page.navigate(line.address() + "/field.html");
            note("locked_start_ms", run, await(page, USABLE));
            tap(page);
            note("unlock_ms", run, await(page, UNLOCKED));
            if (page.locator("lt-today-page lt-activity-card").count() == 0) {
                throw new IllegalStateException("unlocked, but nothing is shown");
            }
        }
    }

    /** Taps the PIN as a thumb does: each key is waited for, however slow the phone. */
    private static void tap(Page page) {
        for (int i = 0; i < PIN.length(); i++) {
            page.locator("lt-pin-pad")
                    .getByText(
                            PIN.substring(i, i + 1), new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    private void note(String metric, int run, double value) {
        millis.computeIfAbsent(metric, same -> new double[RUNS])[run] = value;
    }

    private void print(String metric, double[] values) {
        String unit = metric.endsWith("_ms") ? "ms" : metric.endsWith("_bytes") ? "B" : "";
        if (metric.equals("precache_bytes")) {
            figures.print(metric, values[0], unit);
        } else {
            figures.printMedian(metric, values, unit);
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
        try {
            return ((Number) page.waitForFunction(expression).jsonValue()).doubleValue();
        } catch (TimeoutError late) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/bench-field-load.png")));
            throw new IllegalStateException(
                    "never came: " + expression + "; see target/bench-field-load.png", late);
        }
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
