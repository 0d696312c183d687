package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;

/** A seat in an activity that is open, from a phone without network to the desk and back. */
@BrowserTest
class SeatReachesTheDeskTest {

    private static final String COMMUNE = "Xã Cửa Tùng";

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();

    @Test
    void whoRegistersWithoutNetworkTakesTheSeatAndReadsOnThePhoneWhatTheOrganiserDidWithIt() {
        DemoAccount organiser = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        DemoAccount collaborator = DemoAccount.find(product, "Cộng tác viên", COMMUNE);
        try (Phone laptop = Phone.with(profiles.resolve("desk")).size(1280, 900).open();
                Phone phone = Phone.with(profiles.resolve("phone")).open()) {
            Desk desk = new Desk(laptop.page(), product.address());
            DeskLooks.enter(desk, organiser);
            String activity = opensOneSeat(desk);
            Page page = phone.page();
            page.navigate(product.address() + Invited.to(product, collaborator));
            press(page, "Bắt đầu");
            says(page, "Đã gửi hết");
            page.navigate(product.address() + "/field.html#hoat-dong/" + activity);
            says(page, "Còn chỗ.");
            phone.context().setOffline(true);
            press(page, "Đăng ký");
            says(page, "Đăng ký đã lưu trên máy này, sẽ gửi khi có mạng.");
            Screen.picture(page, "phone-registered-offline");
            phone.context().setOffline(false);
            press(page, "Gửi ngay");
            says(page, "Có chỗ");
            desk.open("hoat-dong/" + activity);
            says(laptop.page(), "1/1 chỗ đã có người.");
            desk.button("Bỏ khỏi danh sách: " + "Cộng tác viên, " + COMMUNE).click();
            says(laptop.page(), "0/1 chỗ đã có người.");
            press(page, "Cập nhật");
            says(page, "Đã rút đăng ký");
        }
    }

    /** Opens one seat in the last activity of the commune, and answers the activity's id. */
    private static String opensOneSeat(Desk desk) {
        Page page = desk.page();
        desk.open("lich?xem=danh-sach&tim=cua+tung");
        page.locator("a[href*='hoat-dong/']").last().click();
        page.waitForURL("**/hoat-dong/*");
        desk.button("Mở đăng ký").click();
        page.getByLabel("Số chỗ").first().fill("1");
        desk.button("Lưu").last().click();
        says(page, "0/1 chỗ đã có người.");
        return page.url().replaceFirst(".*/hoat-dong/", "");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void says(Page page, String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
