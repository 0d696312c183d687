package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Templates, handing down, offers of what changed above, and the progress table, as they look. */
@BrowserTest
class PlanDeskScreensTest extends DeskLooks {

    @Test
    void theScreensOfTemplatesAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "templates",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("mau");
                    looks.at("templates");
                    looks.atTwiceTheSize("templates");
                    desk.page().locator("main a[href*='mau/']").first().click();
                    desk.page().waitForURL("**/mau/*");
                    looks.at("template-product");
                    desk.button("Chép thành mẫu của mình").click();
                    desk.page().getByLabel("Tên mẫu").first().waitFor();
                    looks.at("template-copy-dialog");
                    desk.button("Chép thành mẫu của mình").last().click();
                    desk.button("Sửa thông tin mẫu").waitFor();
                    looks.at("template-own");
                    looks.atTwiceTheSize("template-own");
                    moveByKeyboard(desk.page());
                    desk.button("Thêm việc").click();
                    desk.page().getByLabel("Tên hoạt động").first().waitFor();
                    looks.at("template-item-dialog");
                    desk.page().keyboard().press("Escape");
                    desk.button("Sửa thông tin mẫu").click();
                    desk.page().getByLabel("Tên mẫu").first().waitFor();
                    looks.at("template-dialog-own");
                });
    }

    @Test
    void theScreensOfHandingDownAreAccessible() {
        DemoAccount province = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "handing",
                (desk, looks) -> {
                    enter(desk, province);
                    desk.open("chien-dich");
                    desk.page()
                            .getByRole(AriaRole.LINK)
                            .filter(new Locator.FilterOptions().setHasText("Tháng hành động"))
                            .first()
                            .click();
                    handDown(desk, looks);
                    desk.open("tien-do");
                    looks.at("progress");
                    looks.atTwiceTheSize("progress");
                    changeAbove(desk);
                    looks.at("activity-handed");
                    desk.open("thay-doi");
                    looks.at("offers");
                    looks.atTwiceTheSize("offers");
                    desk.page().locator("main a[href*='hoat-dong/']").first().click();
                    desk.button("Nhận tất cả").waitFor();
                    looks.at("offer");
                    looks.atTwiceTheSize("offer");
                    desk.button("Nhận tất cả").click();
                    desk.page().getByText("Đã lưu").first().waitFor();
                });
    }

    /** The focus goes with the item, so that it can be moved on. */
    private static void moveByKeyboard(Page page) {
        Locator down =
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName("Chuyển xuống: Ban hành kế hoạch Tháng hành động"))
                        .first();
        down.focus();
        page.keyboard().press("Enter");
        page.getByText("tới vị trí 2 trên 14").waitFor();
        page.keyboard().press("Enter");
        page.getByText("tới vị trí 3 trên 14").waitFor();
    }

    private static void handDown(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.button("Giao xuống dưới").click();
        page.getByText("Hãy chọn hoạt động và nơi nhận").waitFor();
        page.locator("vaadin-dialog vaadin-checkbox, vaadin-dialog-overlay vaadin-checkbox")
                .first()
                .click();
        page.getByText("Sẽ ghi mới").waitFor();
        looks.at("hand-down-dialog");
        page.getByText("Một số nơi được chọn").click();
        page.getByLabel("Tìm theo tên").first().fill("khe");
        page.getByText("Xã Khe Sanh").first().waitFor();
        looks.at("hand-down-dialog-some");
        looks.atTwiceTheSize("hand-down-dialog-some");
        page.getByText("Tất cả 78 nơi").click();
        desk.button("Giao hoạt động xuống dưới").click();
        page.getByText("xuống dưới.").first().waitFor();
    }

    /** The first activity that was handed down gets another title and hour. */
    private static void changeAbove(Desk desk) {
        Page page = desk.page();
        desk.open("chien-dich");
        page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Tháng hành động"))
                .first()
                .click();
        desk.button("Giao xuống dưới").click();
        String title =
                page.locator("vaadin-dialog vaadin-checkbox, vaadin-dialog-overlay vaadin-checkbox")
                        .first()
                        .innerText();
        page.keyboard().press("Escape");
        Locator link =
                page.getByRole(AriaRole.LINK)
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(title.split(" · ", 2)[0].strip()))
                        .first();
        Locator more = page.getByText("Xem thêm (").first();
        while (!link.isVisible() && more.isVisible()) {
            more.click();
            page.waitForTimeout(500);
        }
        link.click();
        page.waitForURL("**/hoat-dong/*");
        page.getByLabel("Tên hoạt động").first().fill("Hưởng ứng Tháng hành động ở cơ sở");
        page.getByLabel("Đối tượng tham gia").first().fill("Người dân ở thôn, bản, tổ dân phố");
        desk.button("Lưu").click();
        page.getByText("Đã lưu").first().waitFor();
    }
}
