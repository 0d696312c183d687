package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Signing in, people, places and hotlines, as they look. */
@BrowserTest
class AccountScreensTest extends DeskLooks {

    @Test
    void whatANewcomerSeesIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Xã Khe Sanh");
        asOn(
                "newcomer",
                (desk, looks) -> {
                    desk.page().navigate(product.address() + "/dang-nhap");
                    desk.page().locator("h1").waitFor();
                    looks.at("sign-in");
                    looks.atTwiceTheSize("sign-in");
                    desk.button("Đăng nhập").click();
                    desk.page().getByText("Cần nhập số điện thoại và mật khẩu.").waitFor();
                    looks.at("sign-in-incomplete");
                    desk.signIn(account);
                    desk.button("Tôi đã đọc").waitFor();
                    looks.at("privacy-notice");
                    desk.button("Tôi đã đọc").click();
                });
    }

    @Test
    void theScreensOfPeopleAndPlacesAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Quản trị viên", "");
        asOn(
                "people",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("nguoi-dung");
                    looks.at("people");
                    looks.atTwiceTheSize("people");
                    desk.open("nguoi-dung/moi");
                    looks.at("person-new");
                    desk.open("nguoi-dung?tim=giang+vien");
                    desk.page()
                            .getByRole(AriaRole.LINK)
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText("Giảng viên, Tỉnh Quảng Trị"))
                            .first()
                            .click();
                    desk.button("Tạo liên kết mời").click();
                    desk.page().getByLabel("Liên kết mời").first().waitFor();
                    looks.at("person");
                    looks.atTwiceTheSize("person");
                    desk.open("tai-khoan");
                    looks.at("account");
                    desk.open("dia-ban?noi=2025-44");
                    looks.at("places-province");
                    desk.open("dia-ban?noi=2025-19429");
                    looks.at("places-commune");
                    desk.open("duong-day-nong");
                    looks.at("hotlines");
                    looks.atTwiceTheSize("hotlines");
                    desk.page()
                            .getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sửa số"))
                            .first()
                            .click();
                    desk.button("Lưu").waitFor();
                    looks.at("hotline-dialog");
                    desk.open("khong-co-trang-nay");
                    looks.at("not-found");
                });
    }
}
