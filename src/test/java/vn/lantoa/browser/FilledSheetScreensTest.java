package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** A sheet that was signed on paper, typed in line by line and brought in as a file. */
@BrowserTest
class FilledSheetScreensTest extends DeskLooks {

    private static final double LONG = 60_000;

    private static final String FILLED =
            """
            Họ và tên,Đơn vị,Điểm danh,Số phút muộn,Ghi chú
            Học viên số 1,,x,,
            Học viên số 2,,muộn,15,Xe hỏng
            Học viên số 3,,v,,
            Hồ Thị Không Ghi Danh,,x,,
            """;

    @Test
    void typingInAndBringingInASignedSheetIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        HallClass hall =
                HallClass.of(
                        product, HallClass.guest(product, Role.TRAINER, "Giảng viên bản giấy"), 3);
        asOn(
                "filled-sheet",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("lop/" + hall.id() + "?muc=diem-danh&buoi=" + hall.session());
                    typesIn(desk, looks);
                    bringsIn(desk, looks);
                });
    }

    private static void typesIn(Desk desk, Looks looks) {
        Page page = desk.page();
        Locator first = desk.button("Đánh dấu, Học viên số 1");
        first.waitFor();
        look(looks, "sheet-roll");
        first.click();
        desk.button("Lưu").click();
        page.getByText("Hãy chọn tình trạng.").first().waitFor();
        look(looks, "sheet-line");
        looks.dialogIsWhole("sheet-line");
        page.getByText("Đến muộn").last().click();
        page.getByLabel("Muộn bao nhiêu phút (không bắt buộc)").first().fill("900");
        desk.button("Lưu").click();
        page.getByText("từ 1 đến 600").first().waitFor();
        look(looks, "sheet-line-late");
        looks.dialogIsWhole("sheet-line-late");
        page.getByLabel("Muộn bao nhiêu phút (không bắt buộc)").first().fill("15");
        desk.button("Lưu").click();
        page.getByText("Đã lưu.").first().waitFor();
        look(looks, "sheet-roll-typed");
    }

    private void bringsIn(Desk desk, Looks looks) {
        Page page = desk.page();
        page.getByText("Nhập danh sách giấy từ Excel").first().click();
        page.getByText("Tải tệp mẫu (Excel)").waitFor();
        look(looks, "sheet-file");
        page.locator("vaadin-upload input[type=file]").setInputFiles(filled());
        desk.button("Kiểm tra").waitFor(longer());
        look(looks, "sheet-columns");
        desk.button("Kiểm tra").click();
        page.getByText("Không có ai tên “Hồ Thị Không Ghi Danh”").first().waitFor(longer());
        look(looks, "sheet-preview");
        desk.button("Nhập 2 dòng").click();
        page.getByText("Đã nhập xong").first().waitFor(longer());
        look(looks, "sheet-end");
    }

    private Path filled() {
        try {
            return Files.writeString(profiles.resolve("danh-sach-da-ky.csv"), FILLED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }

    private static Locator.WaitForOptions longer() {
        return new Locator.WaitForOptions().setTimeout(LONG);
    }
}
