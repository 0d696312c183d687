package vn.lantoa.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Courses and classes on the desk, as they look. */
@BrowserTest
class TrainingDeskScreensTest extends DeskLooks {

    @Test
    void theScreensOfCoursesAndClassesAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "training",
                (desk, looks) -> {
                    enter(desk, account);
                    looks.at("home-with-classes");
                    courses(desk, looks);
                    classes(desk, looks);
                    theClass(desk, looks);
                });
    }

    private static void courses(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.open("khoa-hoc");
        looks.at("courses");
        looks.atTwiceTheSize("courses");
        page.locator("main a[href*='khoa-hoc/']").first().click();
        desk.button("Sửa").waitFor();
        looks.at("course");
        looks.atTwiceTheSize("course");
        desk.button("Sửa").click();
        desk.button("Thêm tài liệu").click();
        desk.button("Lưu").click();
        page.getByText("Hãy ghi tên tài liệu.").first().waitFor();
        looks.at("course-form");
        looks.atTwiceTheSize("course-form");
    }

    private static void classes(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.open("lop");
        looks.at("classes");
        looks.atTwiceTheSize("classes");
        desk.button("Mở lớp mới").click();
        desk.button("Lưu").click();
        page.getByText("Hãy ghi tên lớp.").first().waitFor();
        looks.at("class-dialog");
        looks.atTwiceTheSize("class-dialog");
        page.keyboard().press("Escape");
        desk.open("lop?tim=khong-co-lop-nao");
        page.getByText("Không có lớp nào khớp").first().waitFor();
        looks.at("classes-none");
    }

    private static void theClass(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.open("lop");
        page.locator("main a[href*='lop/']").first().click();
        desk.button("Thêm nhiều buổi").waitFor();
        looks.at("class");
        looks.atTwiceTheSize("class");
        desk.button("Thêm nhiều buổi").click();
        page.getByText("Lớp đã có buổi khác vào giờ này.").first().waitFor();
        looks.at("class-series");
        looks.atTwiceTheSize("class-series");
        page.keyboard().press("Escape");
        desk.button("Thêm buổi học").click();
        desk.button("Lưu").waitFor();
        looks.at("class-session");
        page.keyboard().press("Escape");
        desk.button("Hủy lớp").click();
        page.getByLabel("Lý do hủy").first().waitFor();
        looks.at("class-cancel");
        page.keyboard().press("Escape");
        page.locator("main nav a[href*='muc=giay-to']").first().click();
        page.getByText("Tải danh sách (PDF)").first().waitFor();
        looks.at("class-papers");
        looks.atTwiceTheSize("class-papers");
    }
}
