package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/** The main ways through the product with Tab and Enter only. */
@BrowserTest
class KeyboardTest {

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();

    @Test
    void anOrganiserSignsInMakesThePlanFromTheTemplateAndPublishesItByKeyboard() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Xã Lìa");
        try (Phone laptop = Phone.with(profiles.resolve("laptop")).size(1280, 900).open()) {
            Page page = laptop.page();
            Keyboard keys = new Keyboard(page);
            page.navigate(product.address() + "/dang-nhap");
            page.locator("h1").first().waitFor();
            keys.to("Số điện thoại").type(account.phone());
            keys.to("Mật khẩu").type(account.password()).enter();
            assertThat(page.getByText("Thông tin của bạn được giữ thế nào").first()).isVisible();
            keys.to("Tôi đã đọc").enter();
            assertThat(page.locator("h1").first()).containsText("Xin chào");
            keys.to("Chiến dịch").enter();
            page.waitForURL("**/chien-dich");
            keys.to("Lập từ mẫu").enter();
            page.getByText("Bản nháp sẽ có").waitFor();
            keys.to("Lập bản nháp").enter();
            assertThat(page.getByText("Bản nháp", exactly()).first()).isVisible();
            keys.toExactly("Ban hành").enter();
            page.getByText("Sau khi ban hành, mọi người").waitFor();
            keys.toExactly("Ban hành").enter();
            assertThat(page.getByText("Đã ban hành").first()).isVisible();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    @Test
    void aCollaboratorStartsAndOpensAnActivityByKeyboard() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Minh Hóa");
        try (Phone phone = Phone.with(profiles.resolve("phone")).open()) {
            Page page = phone.page();
            Keyboard keys = new Keyboard(page);
            page.navigate(account.invitationAt(product.address()));
            page.getByText("Lời mời dành cho").waitFor();
            keys.to("Bắt đầu").enter();
            assertThat(page.getByText("Đã gửi hết")).isVisible();
            keys.to("Đã đọc").enter();
            assertThat(page.getByText("Việc hôm nay").first()).isVisible();
            keys.to("Bản tin truyền thanh").enter();
            assertThat(page.getByText("Thời gian").first()).isVisible();
            keys.to("Hôm nay").enter();
            assertThat(page.getByText("Tuần này").first()).isVisible();
        }
    }
}
