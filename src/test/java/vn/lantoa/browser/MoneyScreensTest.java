package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Money, two editors at once, a repeated plan and registration, as they look. */
@BrowserTest
class MoneyScreensTest extends DeskLooks {

    @Test
    void moneyAndTheChoiceOfTheSecondEditorAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "money",
                (desk, looks) -> {
                    enter(desk, account);
                    String campaign = published(desk);
                    desk.page().locator("a[href*='hoat-dong/']").first().click();
                    desk.page().waitForURL("**/hoat-dong/*");
                    money(desk.page(), "Dự kiến: Ngân sách nhà nước", "1,5 triệu");
                    money(desk.page(), "Đã chi: Xã hội hóa", "200000");
                    desk.button("Lưu").click();
                    desk.page().getByText("Đã lưu.").first().waitFor();
                    looks.at("activity-money");
                    conflict(desk, looks);
                    desk.page().navigate(campaign.replace("chien-dich", "kinh-phi"));
                    desk.page().getByText("Theo nguồn").first().waitFor();
                    looks.at("money");
                    looks.atTwiceTheSize("money");
                });
    }

    @Test
    void registrationAndRepeatingAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "seats",
                (desk, looks) -> {
                    enter(desk, account);
                    published(desk);
                    desk.button("Lập lại cho năm mới").click();
                    desk.page().getByText("Lần trước:").first().waitFor();
                    looks.at("repeat-dialog");
                    looks.atTwiceTheSize("repeat-dialog");
                    desk.page().keyboard().press("Escape");
                    desk.open("lich?xem=danh-sach&tinh-trang=PLANNED");
                    desk.page().locator("a[href*='hoat-dong/']").last().click();
                    desk.page().waitForURL("**/hoat-dong/*");
                    desk.button("Mở đăng ký").click();
                    desk.button("Lưu").last().waitFor();
                    looks.at("opening-dialog");
                    desk.button("Lưu").last().click();
                    desk.button("Thêm nhóm").waitFor();
                    looks.at("registration");
                    looks.atTwiceTheSize("registration");
                });
    }

    /** Opens the Action Month and gives its address. */
    private static String published(Desk desk) {
        desk.open("chien-dich");
        desk.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Tháng hành động"))
                .first()
                .click();
        desk.button("Kết thúc kế hoạch").waitFor();
        return desk.page().url();
    }

    private static void money(Page page, String label, String amount) {
        Locator field = page.getByLabel(label).first();
        field.fill(amount);
        field.press("Tab");
    }

    /** Another tab saves first; then this one has to choose. */
    private static void conflict(Desk desk, Looks looks) {
        Page page = desk.page();
        try (Page other = page.context().newPage()) {
            other.navigate(page.url());
            Locator title =
                    other.getByRole(
                                    AriaRole.TEXTBOX,
                                    new Page.GetByRoleOptions().setName("Tên hoạt động"))
                            .first();
            title.fill("Tên do người khác sửa");
            title.press("Tab");
            other.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                    .click();
            other.getByText("Đã lưu.").first().waitFor();
        }
        Locator title =
                page.getByRole(
                                AriaRole.TEXTBOX,
                                new Page.GetByRoleOptions().setName("Tên hoạt động"))
                        .first();
        title.fill("Tên của tôi");
        title.press("Tab");
        desk.button("Lưu").click();
        page.getByText("Hai người cùng sửa hoạt động này").first().waitFor();
        looks.at("conflict-dialog");
        looks.atTwiceTheSize("conflict-dialog");
        desk.button("Chọn tất cả của tôi").click();
        desk.button("Lưu theo lựa chọn").click();
        page.getByText("Tên của tôi").first().waitFor();
    }
}
