package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.NewVersion;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;

/** An installed field client and the versions of the product that come after it. */
@BrowserTest
class WorkerTest {

    @TempDir Path profiles;

    @Test
    void anInstalledAppKeepsWorkingOffersTheNewVersionAndTakesItOnlyAfterTheTap() {
        Product product = SharedProduct.get();
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Phường Đông Hà");
        try (NewVersion server = NewVersion.of(product);
                Phone phone = Phone.with(profiles.resolve("phone")).open()) {
            Page page = phone.page();
            install(page, account.invitationAt(server.address()));
            assertThat(offer(page)).hasCount(0);

            server.install();
            page.reload();
            assertThat(offer(page)).isVisible();
            Screen.isAccessible(page, "field-new-version");
            worksInTheOldVersion(page);

            page.reload();
            assertThat(offer(page)).isVisible();
            worksInTheOldVersion(page);

            offer(page).click();
            page.waitForFunction(NewVersion.isShown());
            assertThat(page.getByText("Đã gửi hết")).isVisible();
            assertThat(offer(page)).hasCount(0);
        }
    }

    @Test
    void everyScreenOpensWithoutNetworkAfterTheFirstVisitAlsoThoseThatWereNeverOpened() {
        Product product = SharedProduct.get();
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Phường Đồng Hới");
        try (Phone phone = Phone.with(profiles.resolve("offline")).open()) {
            Page page = phone.page();
            install(page, account.invitationAt(product.address()));
            phone.context().setOffline(true);
            page.reload();
            page.locator("lt-bottom-bar a[href*='ket-qua']").click();
            assertThat(page.getByText("Chưa có kết quả").first()).isVisible();
            page.locator("main").getByText("Ghi kết quả").first().click();
            assertThat(page.getByText("Người tham gia").first()).isVisible();
            recordsWithoutNetwork(page);
            page.getByText("Có việc khẩn cấp").first().click();
            assertThat(page.locator("a[href='tel:111']").first()).isVisible();
            page.navigate(product.address() + "/field.html#ma-pin");
            assertThat(page.getByText("Đặt mã PIN").first()).isVisible();
            page.navigate(product.address() + "/field.html#cai-dat");
            assertThat(page.getByText("Bộ nhớ").first()).isVisible();
        }
    }

    private static void recordsWithoutNetwork(Page page) {
        page.locator("#result-female").fill("34");
        page.locator("#result-male").fill("21");
        page.getByText("đã được lưu trên máy này").waitFor();
        Screen.pictureForReadme(page, "phone-result-form");
        page.getByLabel("Tiếng Việt").first().check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu kết quả")).click();
        page.getByText("55 lượt người").first().waitFor();
        page.locator("lt-bottom-bar a[href*='ket-qua']").click();
        page.getByText("55 lượt người").scrollIntoViewIfNeeded();
        assertThat(page.getByText("Đã lưu trên máy này, chưa gửi")).isVisible();
        assertThat(page.getByText("Còn 1 mục chưa gửi, đã lưu trên máy này")).isVisible();
        Screen.pictureForReadme(page, "phone-results");
    }

    private static void install(Page page, String invitation) {
        page.navigate(invitation);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu")).click();
        assertThat(page.getByText("Đã gửi hết")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    private static void worksInTheOldVersion(Page page) {
        page.locator("main a[href*='hoat-dong']").first().click();
        assertThat(page.getByText("Thời gian").first()).isVisible();
        page.goBack();
        assertThat(page.getByText("Tuần này").first()).isVisible();
        assertThat(page.evaluate(NewVersion.isShown())).isEqualTo(false);
    }

    private static Locator offer(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dùng bản mới"));
    }
}
