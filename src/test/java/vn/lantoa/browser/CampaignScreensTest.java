package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Home, plans and their activities, as they look. */
@BrowserTest
class CampaignScreensTest extends DeskLooks {

    @Test
    void theScreensOfPlansAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "plans",
                (desk, looks) -> {
                    enter(desk, account);
                    looks.at("home");
                    looks.atTwiceTheSize("home");
                    desk.open("chien-dich");
                    looks.at("campaigns");
                    looks.atTwiceTheSize("campaigns");
                    desk.button("Lập từ mẫu").click();
                    desk.page().getByText("Bản nháp sẽ có").waitFor();
                    looks.at("template-dialog");
                    desk.page().keyboard().press("Escape");
                    desk.button("Lập kế hoạch trống").click();
                    desk.button("Lưu").waitFor();
                    looks.at("empty-plan-dialog");
                    desk.page().keyboard().press("Escape");
                    desk.page()
                            .getByRole(AriaRole.LINK)
                            .filter(new Locator.FilterOptions().setHasText("Tháng hành động"))
                            .first()
                            .click();
                    desk.button("Kết thúc kế hoạch").waitFor();
                    looks.at("campaign-published");
                    looks.atTwiceTheSize("campaign-published");
                    activity(desk, looks);
                });
    }

    @Test
    void aDraftWithWarningsIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Điện Biên");
        asOn(
                "draft",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("chien-dich");
                    desk.button("Lập kế hoạch trống").click();
                    desk.button("Lưu").click();
                    desk.button("Thêm hoạt động").click();
                    desk.page().getByLabel("Tên hoạt động").first().waitFor();
                    looks.at("activity-new");
                    desk.button("Lưu").click();
                    desk.page().getByText("Hãy ghi tên bằng tiếng Việt.").first().waitFor();
                    looks.at("activity-incomplete");
                    looks.atTwiceTheSize("activity-incomplete");
                    planOutsideThePeriod(desk);
                    looks.at("activity-warned");
                    desk.page().locator("main a[href*='chien-dich/']").first().click();
                    desk.button("Ban hành").waitFor();
                    looks.at("campaign-draft");
                });
    }

    private static void activity(Desk desk, Looks looks) {
        Page page = desk.page();
        page.locator("a[href*='hoat-dong/']").first().click();
        page.waitForURL("**/hoat-dong/*");
        desk.button("Lưu").waitFor();
        looks.at("activity");
        looks.atTwiceTheSize("activity");
        desk.button("Hủy hoạt động").first().click();
        page.getByLabel("Lý do hủy").first().waitFor();
        looks.at("cancel-dialog");
        page.keyboard().press("Escape");
    }

    private static void planOutsideThePeriod(Desk desk) {
        Page page = desk.page();
        page.getByLabel("Tên hoạt động").first().fill("Nói chuyện chuyên đề");
        Locator start = page.locator("vaadin-date-time-picker").first().locator("input");
        desk.typeDay(start.first(), "20/12/2026");
        start.last().fill("08:00");
        start.last().press("Enter");
        desk.button("Lưu").click();
        page.getByText("Căn cứ").first().waitFor();
    }
}
