package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Those who take part in a class, and how people come to be among them, as it looks. */
@BrowserTest
class EnrolmentScreensTest extends DeskLooks {

    @Test
    void theScreensOfEnrolmentAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "enrolment",
                (desk, looks) -> {
                    enter(desk, account);
                    Page page = desk.page();
                    desk.open("lop");
                    page.locator("main a[href*='lop/']").first().click();
                    openByLink(desk);
                    page.locator("main nav a[href*='muc=hoc-vien']").first().click();
                    participants(desk, looks);
                    String link = link(desk, looks);
                    desk.open("lop-mo");
                    looks.at("classes-for-me");
                    join(page, link, looks);
                });
    }

    private static void openByLink(Desk desk) {
        Page page = desk.page();
        desk.button("Sửa").first().click();
        Locator who = page.getByLabel("Ai được ghi danh").first();
        who.click();
        page.getByText("Ai có liên kết của lớp đều ghi danh được").last().click();
        desk.button("Lưu").click();
        page.getByText("Đã lưu.").first().waitFor();
    }

    private static void participants(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.button("Ghi người chưa có tài khoản").waitFor();
        looks.at("participants");
        looks.atTwiceTheSize("participants");
        desk.button("Ghi người chưa có tài khoản").click();
        desk.button("Ghi vào danh sách").click();
        page.getByText("Cần nhập họ và tên.").first().waitFor();
        looks.at("participants-newcomer");
        looks.atTwiceTheSize("participants-newcomer");
        looks.dialogIsWhole("participants-newcomer");
        for (String name : new String[] {"Hồ Thị Bưởi", "Hồ Bưởi"}) {
            fill(page, name);
            desk.button("Ghi vào danh sách").click();
            page.getByText(name).first().waitFor();
        }
        page.keyboard().press("Escape");
        desk.button("Ghi danh hoặc mời").click();
        desk.button("Ghi vào danh sách").click();
        page.getByText("Hãy gõ tên hoặc số điện thoại").first().waitFor();
        looks.at("participants-put-in");
        looks.atTwiceTheSize("participants-put-in");
        looks.dialogIsWhole("participants-put-in");
        page.getByLabel("Người").first().fill("cong tac vien");
        page.locator("vaadin-combo-box-item").first().waitFor();
        looks.at("participants-put-in-list");
        looks.atTwiceTheSize("participants-put-in-list");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        desk.button("Xử lý: Hồ Bưởi").click();
        desk.button("Là cùng một người với Hồ Thị Bưởi").waitFor();
        looks.at("participants-twins");
        looks.atTwiceTheSize("participants-twins");
        looks.dialogIsWhole("participants-twins");
        page.keyboard().press("Escape");
    }

    private static void fill(Page page, String name) {
        page.getByLabel("Họ và tên").first().fill(name);
        page.getByLabel("Số điện thoại (không bắt buộc)").first().fill("0905777888");
        Locator unit = page.getByLabel("Nơi làm việc hoặc nơi ở").first();
        unit.fill("khe sanh");
        page.locator("vaadin-combo-box-item").first().waitFor();
        unit.press("ArrowDown");
        unit.press("Enter");
    }

    private static String link(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.button("Liên kết ghi danh").click();
        desk.button("Tạo liên kết").click();
        Locator address = page.getByLabel("Liên kết của lớp").first();
        address.waitFor();
        looks.at("class-link");
        looks.atTwiceTheSize("class-link");
        looks.dialogIsWhole("class-link");
        String link = address.inputValue();
        page.keyboard().press("Escape");
        return link;
    }

    private static void join(Page page, String link, Looks looks) {
        page.navigate("about:blank");
        page.navigate(link);
        page.getByLabel("Họ và tên").first().waitFor();
        looks.at("join");
        looks.atTwiceTheSize("join");
        fill(page, "Trần Văn Ánh");
        page.locator("vaadin-button[theme~=primary]").first().click();
        page.getByLabel("Liên kết riêng của bạn").first().waitFor();
        looks.at("joined");
        looks.atTwiceTheSize("joined");
    }
}
