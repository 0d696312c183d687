package vn.lantoa.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.TrainingMade;

/**
 * The roll of 200 people on a phone whose CPU is slowed four times: from the tap to the frame after
 * the line says that it is saved, which is after the mark lies on the disk. The phone sends while
 * it is tapped.
 */
final class RollCall {

    private static final int PEOPLE = 200;
    private static final int TAPS = 240;
    private static final double CPU_SLOWED = 4;
    private static final double P95 = 0.95;
    private static final double PATIENCE_MILLIS = 120_000;

    /** Taps line after line, a tap each 200 ms; answers how long each took, in ms. */
    private static final String TAP =
            """
            async (taps) => {
              const rows = [...document.querySelectorAll('lt-roll-row .roll-mark')];
              for (let i = 0; i < taps; i++) {
                rows[i % rows.length].click();
                await new Promise((later) => setTimeout(later, 200));
              }
              const saved = () => performance.getEntriesByName('lantoa-tap-saved');
              while (saved().length < taps) {
                await new Promise((later) => setTimeout(later, 50));
              }
              return saved().map((entry) => entry.duration);
            }
            """;

    private static final String REST =
            """
            async () => {
              const marked = () => document.querySelectorAll('lt-roll-row .NONE').length;
              const begun = performance.now();
              document.querySelector('#roll-ways button').click();
              while (marked() > 0) {
                await new Promise((later) => setTimeout(later, 10));
              }
              return performance.now() - begun;
            }
            """;

    private final Figures figures = new Figures("rollcall");

    void measure() throws IOException {
        try (Product product =
                        Product.start(
                                Fleet.fresh(Path.of("target/bench-data")),
                                Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
                TrainingMade made = new TrainingMade(product)) {
            DemoAccount trainer = DemoAccount.find(product, "Giảng viên", "Quảng Trị");
            TrainingMade.Taught taught = made.taught(trainer, PEOPLE);
            TrainingMade.Taught other = made.taught(trainer, PEOPLE);
            Path profile = Files.createTempDirectory("lantoa-bench");
            try (Phone phone = Phone.with(profile).realClock().open()) {
                Page page = slowed(phone);
                page.setDefaultTimeout(PATIENCE_MILLIS);
                page.navigate(trainer.invitationAt(product.address()));
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu"))
                        .click();
                page.locator("lt-bottom-bar a[href*='#lop']").waitFor();
                open(page, product, taught.morning());
                print(page.evaluate(TAP, TAPS));
                open(page, product, other.morning());
                double rest = ((Number) page.evaluate(REST)).doubleValue();
                figures.print("rest_saved_ms", rest, "ms");
            }
        }
    }

    private static void open(Page page, Product product, String session) {
        page.navigate(product.address() + "/field.html#diem-danh/" + session);
        page.waitForFunction(
                "(count) => document.querySelectorAll('lt-roll-row').length === count", PEOPLE);
    }

    private void print(Object measured) {
        double[] all =
                ((List<?>) measured)
                        .stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
        if (all.length != TAPS) {
            throw new IllegalStateException(all.length + " taps were saved instead of " + TAPS);
        }
        Arrays.sort(all);
        figures.print("tap_saved_p50_ms", all[all.length / 2], "ms");
        figures.print("tap_saved_p95_ms", all[(int) Math.ceil(all.length * P95) - 1], "ms");
        figures.print("tap_saved_max_ms", all[all.length - 1], "ms");
    }

    private static Page slowed(Phone phone) {
        Page page = phone.page();
        CDPSession cdp = phone.context().newCDPSession(page);
        com.google.gson.JsonObject rate = new com.google.gson.JsonObject();
        rate.addProperty("rate", CPU_SLOWED);
        cdp.send("Emulation.setCPUThrottlingRate", rate);
        return page;
    }
}
