package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/** The PIN of the field client, in a real browser with its own keys and its own clock. */
@BrowserTest
class LockTest {

    /** As many records as a phone holds at most, copied from one that came from the server. */
    private static final String FILL =
            """
            async () => {
              const { name } = (await indexedDB.databases())
                  .find(({ name }) => name.startsWith('lantoa-person-'));
              const db = await new Promise((done) => {
                const opening = indexedDB.open(name);
                opening.onsuccess = () => done(opening.result);
              });
              const change = db.transaction('records', 'readwrite');
              const records = change.objectStore('records');
              const all = await new Promise((done) => {
                const reading = records.index('collection').getAll('activities');
                reading.onsuccess = () => done(reading.result);
              });
              for (let at = 0; at < 2000; at += 1) {
                const id = `copy-${at}`;
                const { body } = all[0];
                records.put({ ...all[0], id, body: { ...body, id } });
              }
              await new Promise((done) => { change.oncomplete = done; });
              db.close();
            }
            """;

    private static final String PIN = "24680";

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();

    @Test
    void showsAndSendsNothingUntilThePinIsGivenAndOpensWithTheServersKeyWhenItIsForgotten() {
        try (Phone phone = Phone.with(profiles.resolve("lock")).realClock().open()) {
            Page page = phone.page();
            startAsTrainer(page);
            setPin(page);
            page.evaluate(FILL);
            // what the open page was about to ask is not asked by the locked one
            page.navigate("about:blank");
            List<String> sent = Collections.synchronizedList(new ArrayList<>());
            phone.context()
                    .onRequest(request -> {
                        if (request.url().contains("/api/field/")) {
                            sent.add(request.method() + " " + path(request.url()));
                        }
                    });
            page.navigate(product.address() + "/field.html");
            assertThat(heading(page)).hasText("Nhập mã PIN");
            assertThat(page.locator("lt-today-page, lt-sync-line, lt-bottom-bar")).hasCount(0);
            page.waitForTimeout(1_000);
            assertThat(sent).isSubsetOf("GET /api/field/me");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cần giúp đỡ"))
                    .click();
            assertThat(page.locator("a[href='tel:111']")).isVisible();
            page.goBack();
            assertThat(heading(page)).hasText("Nhập mã PIN");

            page.keyboard().type(PIN);
            assertThat(page.locator("lt-today-page")).isVisible();
            assertThat(page.getByText("Đã gửi hết").or(page.getByText("Đã cập nhật")).first())
                    .isVisible();
            page.waitForCondition(() -> sent.contains("GET /api/field/manifest"));
            assertThat(unlockMillis(page)).isPositive();
            forgetsThePin(page);
        }
    }

    @Test
    void leadsBackIntoTheFormWithEverythingWrittenSoFar() {
        try (Phone phone = Phone.with(profiles.resolve("form")).realClock().open()) {
            Page page = phone.page();
            DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Hướng Lập");
            page.navigate(account.invitationAt(product.address()));
            button(page, "Bắt đầu").click();
            page.locator("lt-activity-card").first().waitFor();
            page.navigate(product.address() + "/field.html#ma-pin");
            setPin(page);
            page.navigate(product.address() + "/field.html#ket-qua/ghi/moi");
            page.locator("#result-title").fill("Nói chuyện ở chợ");
            page.locator("#result-female").fill("12");
            Page other = phone.context().newPage();
            other.navigate(product.address() + "/field.html#cai-dat");
            other.locator("lt-pin-pad").waitFor();
            other.keyboard().type(PIN);
            button(other, "Khóa ngay").click();
            assertThat(heading(page)).hasText("Nhập mã PIN");
            assertThat(page.locator("#result-title")).hasCount(0);
            page.bringToFront();
            page.locator("lt-pin-pad").waitFor();
            page.keyboard().type(PIN);
            assertThat(page.locator("#result-title")).hasValue("Nói chuyện ở chợ");
            assertThat(page.locator("#result-female")).hasValue("12");
        }
    }

    /** The invitation was accepted just now, which is the new sign-in that the server wants. */
    private static void forgetsThePin(Page page) {
        page.reload();
        button(page, "Quên mã PIN?").click();
        assertThat(page.getByText("Các mục chưa gửi vẫn còn nguyên")).isVisible();
        button(page, "Tôi đã đăng nhập lại, chọn mã PIN mới").click();
        choosePin(page, "97531");
        assertThat(page.locator("lt-today-page")).isVisible();
        page.reload();
        page.locator("lt-pin-pad").waitFor();
        page.keyboard().type(PIN);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Mã PIN chưa đúng");
        page.keyboard().type("97531");
        assertThat(page.locator("lt-today-page")).isVisible();
    }

    private void startAsTrainer(Page page) {
        DemoAccount trainer = DemoAccount.find(product, "Giảng viên", "Quảng Trị");
        page.navigate(trainer.invitationAt(product.address()));
        button(page, "Bắt đầu").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đặt mã PIN")).click();
    }

    private static void setPin(Page page) {
        button(page, "Đặt mã PIN").click();
        choosePin(page, PIN);
        assertThat(page.locator(".notice.success")).hasText("Đã đặt mã PIN.");
    }

    private static void choosePin(Page page, String pin) {
        page.getByText("Chọn mã PIN gồm 4 đến 6 số").waitFor();
        page.keyboard().type(pin);
        button(page, "Xong").click();
        page.getByText("Nhập lại mã PIN đó một lần nữa").waitFor();
        page.keyboard().type(pin);
    }

    private static double unlockMillis(Page page) {
        Object took =
                page.evaluate(
                        "() => performance.getEntriesByName('lantoa-unlock').at(-1)?.duration ?? -1");
        return ((Number) took).doubleValue();
    }

    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]+", "");
    }

    private static Locator heading(Page page) {
        return page.locator("main h1").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
