package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Bringing in people from spreadsheets that LibreOffice saved, step by step. */
@BrowserTest
class ImportScreensTest extends DeskLooks {

    private static final Path SPREADSHEETS = Path.of("src/test/resources/vn/lantoa/documents");
    private static final double LONG = 60_000;

    @Test
    void eachStepOfAnImportIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "import",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("nguoi-dung");
                    desk.button("Nhập từ Excel").click();
                    desk.page().getByText("Tải tệp mẫu (Excel)").waitFor();
                    look(looks, "import-file");
                    choose(desk, "cong-tac-vien-loi.xlsx");
                    desk.button("Kiểm tra").waitFor();
                    look(looks, "import-columns");
                    desk.button("Kiểm tra").click();
                    desk.page().getByText("Dòng 4: “12345”").waitFor(longer());
                    look(looks, "import-preview");
                    desk.button("Nhập 1 dòng").click();
                    desk.page().getByText("Đã nhập xong").waitFor(longer());
                    look(looks, "import-end");
                    desk.button("Nhập tệp khác").click();
                    desk.page().getByText("Các lần nhập gần đây của bạn").waitFor();
                    look(looks, "import-before");
                });
    }

    @Test
    void anOrganiserBringsInThreeHundredCollaborators() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "import-300",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("nhap/nguoi-dung");
                    choose(desk, "cong-tac-vien-300.xlsx");
                    desk.button("Kiểm tra").click();
                    desk.button("Nhập 300 dòng").click(new Locator.ClickOptions().setTimeout(LONG));
                    desk.page().getByText("Đã nhập xong: thêm 300").waitFor(longer());
                    desk.open("nhap/nguoi-dung");
                    choose(desk, "cong-tac-vien-300.xlsx");
                    desk.button("Kiểm tra").click();
                    desk.page().getByText("Giữ nguyên: 300").waitFor(longer());
                    desk.open("nguoi-dung?tim=cong+tac+vien+0");
                    PlaywrightAssertions.assertThat(desk.page().getByText("Cộng tác viên 001"))
                            .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
                });
    }

    private static void choose(Desk desk, String file) {
        Page page = desk.page();
        page.locator("vaadin-upload input[type=file]").setInputFiles(SPREADSHEETS.resolve(file));
        desk.button("Kiểm tra").waitFor(longer());
    }

    private static void look(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }

    private static Locator.WaitForOptions longer() {
        return new Locator.WaitForOptions().setTimeout(LONG);
    }
}
