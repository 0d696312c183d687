package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.NewVersion;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;
import vn.lantoa.testing.browser.Trouble;

/**
 * What may befall the phone itself and the server behind it while something is to be sent, each
 * played in a real browser. docs/faults.md names the test of every fault.
 */
@BrowserTest
class PhoneFaultsTest extends FaultCase {

    @Test
    void wrongPhoneClock() {
        Instant wrong = Phone.MORNING.minus(Duration.ofDays(1000));
        try (Phone phone = Phone.with(profiles.resolve("a")).clock(wrong).open()) {
            Recorder recorder = recorder(phone, 0);
            recorder.record("Đồng hồ sai", 5).send().seesSent("Đồng hồ sai");
            arrivals.once("Đồng hồ sai", 5);
            assertThat(arrivals.madeWithin("Đồng hồ sai", Phone.MORNING, Duration.ofHours(12)))
                    .isTrue();
        }
    }

    @Test
    void tabKilledInMidWrite() {
        Recorder recorder;
        try (Phone phone = phone("a")) {
            recorder = recorder(phone, 0);
            line.set(FaultProxy.Line.CUT);
            recorder.record("Trước khi tắt", 6);
            recorder.begin("Tắt giữa chừng").count(7, 0).tapSave();
            phone.kill();
        }
        try (Phone phone = phone("a")) {
            recorder =
                    Recorder.of(phone, line.address(), collaborator(0), product)
                            .open()
                            .goTo("#ket-qua");
            finish(recorder, "Tắt giữa chừng");
            line.set(FaultProxy.Line.UP);
            recorder.send().seesSent("Trước khi tắt").seesSent("Tắt giữa chừng");
            arrivals.once("Trước khi tắt", 6);
            arrivals.once("Tắt giữa chừng", 7);
        }
    }

    /**
     * The kill came before the phone said “kept” or after it: the draft is still there, or the
     * result.
     */
    private static void finish(Recorder recorder, String title) {
        Locator draft =
                recorder.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Ghi tiếp: " + title));
        draft.or(recorder.card(title)).first().waitFor();
        if (draft.count() > 0) {
            draft.first().click();
            recorder.save();
        }
    }

    @Test
    void pinForgottenWithUnsentFacts() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Đặc khu Cồn Cỏ");
        try (Phone phone = phone("a")) {
            Page page = phone.page();
            Recorder recorder = Recorder.signedIn(phone, line.address(), account, product);
            recorder.goTo("#ma-pin");
            // the server has the way back into the phone only once it was asked to keep it
            Locator choose = button(page, "Đặt mã PIN");
            Locator again = button(page, "Thử lại");
            choose.or(again).first().waitFor();
            if (again.count() > 0) {
                again.click();
            }
            choose.click();
            choosePin(page, "24680");
            assertThat(page.locator(".notice.success")).hasText("Đã đặt mã PIN.");
            line.set(FaultProxy.Line.CUT);
            recorder.record("Trước khi quên mã", 13);
            page.reload();
            page.locator("lt-pin-pad").waitFor();
            line.set(FaultProxy.Line.UP);
            button(page, "Quên mã PIN?").click();
            assertThat(page.getByText("Các mục chưa gửi vẫn còn nguyên")).isVisible();
            button(page, "Tôi đã đăng nhập lại, chọn mã PIN mới").click();
            choosePin(page, "97531");
            assertThat(page.locator("lt-pin-pad")).hasCount(0);
            recorder.send().seesSent("Trước khi quên mã");
            arrivals.once("Trước khi quên mã", 13);
        }
    }

    private static void choosePin(Page page, String pin) {
        page.getByText("Chọn mã PIN gồm 4 đến 6 số").waitFor();
        page.keyboard().type(pin);
        button(page, "Xong").click();
        page.getByText("Nhập lại mã PIN đó một lần nữa").waitFor();
        page.keyboard().type(pin);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void twoTabsOpen() {
        try (Phone phone = phone("a")) {
            Recorder first = recorder(phone, 0);
            Recorder second = new Recorder(phone.context().newPage(), line.address()).open();
            line.set(FaultProxy.Line.CUT);
            first.record("Thẻ thứ nhất", 8);
            second.record("Thẻ thứ hai", 9);
            Trouble slow = new Trouble(FACTS, Trouble.Kind.SILENT);
            line.trouble(slow);
            line.set(FaultProxy.Line.UP);
            first.send();
            second.send();
            // longer than the tab that does not send waits before it looks again
            phone.page().waitForTimeout(8_000);
            assertThat(slow.struck()).as("tabs that send").isEqualTo(1);
            line.trouble(null);
            first.send().seesSent("Thẻ thứ nhất").seesSent("Thẻ thứ hai");
            arrivals.once("Thẻ thứ nhất", 8);
            arrivals.once("Thẻ thứ hai", 9);
        }
    }

    @Test
    void storageFull() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0).begin("Máy đầy").count(10, 0);
            CDPSession cdp = phone.context().newCDPSession(phone.page());
            cdp.send("Storage.overrideQuotaForOrigin", quota(1.0));
            // for so long Chromium goes by the room it knew of
            phone.page().waitForTimeout(31_000);
            recorder.pick(Recorder.noise());
            assertThat(phone.page().getByText("Máy đã đầy bộ nhớ").first()).isVisible();
            cdp.send("Storage.overrideQuotaForOrigin", quota(null));
            phone.page().waitForTimeout(31_000);
            // Chromium may have let the picture in, and refused only to note it in the draft
            if (phone.page().locator("lt-photo-choice img").count() == 0) {
                recorder.pick(Recorder.noise());
            }
            recorder.consent().save().send().seesSent("Máy đầy");
            arrivals.once("Máy đầy", 10);
        }
    }

    /** How many bytes this site may keep; null lifts the limit. */
    private JsonObject quota(@Nullable Double bytes) {
        JsonObject limit = new JsonObject();
        limit.addProperty("origin", line.address());
        if (bytes != null) {
            limit.addProperty("quotaSize", bytes);
        }
        return limit;
    }

    @Test
    void httpCacheAndCacheStorageCleared() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            line.set(FaultProxy.Line.CUT);
            recorder.record("Xóa bộ nhớ đệm", 12);
            phone.context().newCDPSession(phone.page()).send("Network.clearBrowserCache");
            phone.page()
                    .evaluate(
                            "async () => { for (const n of await caches.keys()) await caches.delete(n); }");
            line.set(FaultProxy.Line.UP);
            recorder.open().send().seesSent("Xóa bộ nhớ đệm");
            arrivals.once("Xóa bộ nhớ đệm", 12);
        }
    }

    @Test
    void workerUpdatedInMidForm() {
        try (NewVersion server = NewVersion.of(product);
                Phone phone = phone("a")) {
            Recorder recorder =
                    Recorder.signedIn(phone, server.address(), collaborator(0), product);
            recorder.begin("Bản mới giữa chừng").count(13, 0);
            server.install();
            phone.page().evaluate("() => navigator.serviceWorker.ready.then(r => r.update())");
            Locator offer =
                    phone.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName("Dùng bản mới"));
            assertThat(offer).isVisible();
            assertThat(phone.page().getByLabel("Tên hoạt động")).hasValue("Bản mới giữa chừng");
            recorder.save();
            offer.click();
            phone.page().waitForFunction(NewVersion.isShown());
            recorder.send().seesSent("Bản mới giữa chừng");
            arrivals.once("Bản mới giữa chừng", 13);
        }
    }

    @Test
    void personSwitched() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            line.set(FaultProxy.Line.CUT);
            recorder.record("Của người thứ nhất", 14);
            line.set(FaultProxy.Line.UP);
            line.trouble(new Trouble(FACTS, Trouble.Kind.ERROR));
            Recorder other = recorder(phone, 1).goTo("#ket-qua");
            assertThat(other.page().getByText("Bạn chưa ghi kết quả nào").first()).isVisible();
            line.trouble(null);
            recorder(phone, 0).send().seesSent("Của người thứ nhất");
            arrivals.once("Của người thứ nhất", 14);
        }
    }

    @Test
    void serverRestoredFromYesterdaysBackup() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            recorder.record("Trước bản sao lưu", 21).send().seesSent("Trước bản sao lưu");
            Path backup = Product.backup(product.data(), profiles.resolve("backups"));
            recorder.record("Sau bản sao lưu", 22).send().seesSent("Sau bản sao lưu");
            SharedProduct.whileStopped(() ->
                    assertThat(Product.restore(backup, product.data(), "--replace").exit())
                            .isZero());
            arrivals.none("Sau bản sao lưu");
            recorder.record("Sau khi khôi phục", 23).send().seesSent("Sau khi khôi phục");
            recorder.seesSent("Sau bản sao lưu");
            arrivals.once("Trước bản sao lưu", 21);
            arrivals.once("Sau bản sao lưu", 22);
            arrivals.once("Sau khi khôi phục", 23);
        }
    }

    @Test
    void factCorrectedWhileUploading() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            Trouble silence = new Trouble(FACTS, Trouble.Kind.SILENT);
            line.trouble(silence);
            recorder.record("Sửa lúc đang gửi", 15);
            phone.page().waitForCondition(() -> silence.struck() > 0);
            recorder.goTo("#ket-qua").card("Sửa lúc đang gửi").locator("a").first().click();
            phone.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sửa"))
                    .first()
                    .click();
            recorder.count(16, 0).save();
            line.trouble(null);
            recorder.send().seesSent("Sửa lúc đang gửi");
            arrivals.versions("Sửa lúc đang gửi", 2, 16);
        }
    }
}
