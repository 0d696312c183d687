package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/**
 * Every screen of the field client is looked at on the narrowest phone, in light and in dark, and
 * at twice the text size.
 */
@BrowserTest
class FieldScreensTest {

    private static final String ZALO =
            "Mozilla/5.0 (Linux; Android 10; K; wv) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Version/4.0 Chrome/148.0.0.0 Mobile Safari/537.36 Zalo android/12100739";

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();
    private final SoftAssertions found = new SoftAssertions();

    @Test
    void theFieldClientIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Lệ Thủy");
        try (Phone phone = Phone.with(profiles.resolve("phone")).size(320, 740).open()) {
            Page page = phone.page();
            Looks looks = Looks.onPhone(page, found);
            open(page, "/field.html");
            check(looks, "field-welcome");
            page.navigate("about:blank");
            open(page, "/field.html#moi=khong-co-loi-moi-nay");
            page.getByRole(AriaRole.ALERT).waitFor();
            check(looks, "field-invitation-unknown");
            page.navigate("about:blank");
            page.navigate(account.invitationAt(product.address()));
            start(page).waitFor();
            check(looks, "field-invitation");
            start(page).click();
            page.getByText("Đã gửi hết").waitFor();
            check(looks, "field-today");
            page.locator("main a[href*='hoat-dong']").first().click();
            page.getByText("Thời gian").first().waitFor();
            check(looks, "field-activity");
            open(page, "/field.html#cai-dat");
            check(looks, "field-settings");
            open(page, "/lien-he");
            check(looks, "field-help");
            // With a line the calendar makes room for the neutral site at once.
            phone.context().setOffline(true);
            open(page, "/lich-thang.html");
            check(looks, "field-calendar");
            phone.context().setOffline(false);
            page.navigate(account.invitationAt(product.address()));
            page.getByRole(AriaRole.ALERT).waitFor();
            check(looks, "field-invitation-used");
        }
        found.assertAll();
    }

    @Test
    void theWayOutOfAnotherAppsBrowserIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Lao Bảo");
        try (Phone phone =
                Phone.with(profiles.resolve("zalo")).size(320, 740).userAgent(ZALO).open()) {
            Page page = phone.page();
            page.navigate(account.invitationAt(product.address()));
            page.getByText("Lời mời chưa được dùng.").waitFor();
            check(Looks.onPhone(page, found), "field-in-app");
        }
        found.assertAll();
    }

    /**
     * Everything of the lock: the offer, the choice, the settings, the door and the way out of it.
     */
    @Test
    void theLockIsAccessible() {
        DemoAccount trainer = DemoAccount.find(product, "Giảng viên", "Vĩnh Long");
        try (Phone phone = Phone.with(profiles.resolve("lock")).size(320, 740).open()) {
            Page page = phone.page();
            Looks looks = Looks.onPhone(page, found);
            page.navigate(trainer.invitationAt(product.address()));
            start(page).click();
            page.locator("lt-pin-offer a").waitFor();
            check(looks, "field-pin-offer");
            open(page, "/field.html#ma-pin");
            check(looks, "field-pin");
            button(page, "Đặt mã PIN").click();
            page.locator("lt-pin-pad").waitFor();
            check(looks, "field-pin-choice");
            page.keyboard().type("24680");
            button(page, "Xong").click();
            page.getByText("Nhập lại mã PIN đó").waitFor();
            page.keyboard().type("24680");
            page.locator(".notice.success").waitFor();
            open(page, "/field.html#cai-dat");
            button(page, "Khóa ngay").waitFor();
            check(looks, "field-settings-lock");
            button(page, "Khóa ngay").click();
            page.locator("lt-pin-pad").waitFor();
            check(looks, "field-lock");
            page.keyboard().type("00000");
            page.getByRole(AriaRole.ALERT).waitFor();
            check(looks, "field-lock-wrong");
            button(page, "Quên mã PIN?").click();
            check(looks, "field-lock-forgotten");
        }
        found.assertAll();
    }

    private void open(Page page, String path) {
        page.navigate(product.address() + path);
        page.locator("h1").first().waitFor();
    }

    private static Locator start(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void check(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }
}
