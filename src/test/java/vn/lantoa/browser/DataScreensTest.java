package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;

/** One's own data on the phone and on the web, what administrators answer, and the audit log. */
@BrowserTest
class DataScreensTest extends DeskLooks {

    @Test
    void thePhoneShowsWhatIsHeldAndKeepsARequestWithoutNetwork() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Lệ Thủy");
        SoftAssertions found = new SoftAssertions();
        try (Phone phone = Phone.with(profiles.resolve("own-data")).size(320, 740).open()) {
            Page page = phone.page();
            Looks looks = Looks.onPhone(page, found);
            page.navigate(account.invitationAt(product.address()));
            press(page, "Bắt đầu");
            page.getByText("Đã gửi hết").waitFor();
            page.navigate(product.address() + "/field.html#cai-dat");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở dữ liệu của tôi"))
                    .click();
            page.getByText("Tải bản sao").waitFor();
            check(looks, "field-data");
            phone.context().setOffline(true);
            page.getByLabel("Xóa dữ liệu của tôi").check();
            check(looks, "field-data-ask");
            press(page, "Gửi yêu cầu");
            page.getByText("Lưu trên máy này, gửi khi có mạng").waitFor();
            check(looks, "field-data-offline");
            phone.context().setOffline(false);
            press(page, "Hỏi lại");
            page.getByText("Chờ trả lời").waitFor();
            check(looks, "field-data-asked");
            Page.WaitForDownloadOptions patience = new Page.WaitForDownloadOptions();
            page.waitForDownload(patience, () -> press(page, "Tải bản sao"));
        }
        found.assertAll();
    }

    @Test
    void theDeskShowsRequestsWhatAnErasureDoesAndTheAuditLog() {
        DemoAccount organiser = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        DemoAccount administrator = DemoAccount.find(product, "Quản trị viên", "");
        asOn(
                "own-data-desk",
                (desk, looks) -> {
                    enter(desk, organiser);
                    desk.open("du-lieu-cua-toi");
                    looks.at("my-data");
                    looks.atTwiceTheSize("my-data");
                    desk.button("Xin xóa dữ liệu của tôi").click();
                    desk.button("Gửi yêu cầu").waitFor();
                    looks.at("my-data-ask");
                    desk.button("Gửi yêu cầu").click();
                    desk.page().getByText("Được trả lời chậm nhất ngày").waitFor();
                    looks.at("my-data-asked");
                });
        asOn(
                "requests-desk",
                (desk, looks) -> {
                    enter(desk, administrator);
                    desk.open("");
                    looks.at("home-with-requests");
                    desk.open("yeu-cau-du-lieu");
                    looks.at("data-requests");
                    looks.atTwiceTheSize("data-requests");
                    desk.button("Xóa dữ liệu").first().click();
                    desk.page().getByText("Ở lại, không còn tên").waitFor();
                    looks.at("erasure-preview");
                    looks.atTwiceTheSize("erasure-preview");
                    desk.page().keyboard().press("Escape");
                    desk.open("nhat-ky");
                    looks.at("audit");
                    looks.atTwiceTheSize("audit");
                });
    }

    private static void press(Page page, String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        button.click();
    }

    private static void check(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }
}
