package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;
import vn.lantoa.testing.browser.TrainingMade;

/**
 * A trainer in a hall without network takes the roll of two hundred people; after the next sync the
 * organiser sees all of it.
 */
@BrowserTest
class RollCallTest {

    private static final int PEOPLE = 200;
    private static final String TRAINER = "Giảng viên";

    @TempDir Path profiles;

    @SuppressWarnings("NullAway.Init") // made before anything else, by the test itself
    private TrainingMade.Taught taught;

    @Test
    void aRollTakenWithoutNetworkReachesTheOrganiser() {
        Product product = SharedProduct.get();
        DemoAccount trainer = DemoAccount.find(product, TRAINER, "Quảng Trị");
        try (TrainingMade made = new TrainingMade(product);
                FaultProxy line = FaultProxy.to(product.port())) {
            taught = made.taught(trainer, PEOPLE);
            try (Phone phone = Phone.with(profiles.resolve("phone")).open()) {
                takeTheClassAlong(phone.page(), trainer, line);
            }
            line.set(FaultProxy.Line.CUT);
            try (Phone phone = Phone.with(profiles.resolve("phone")).open()) {
                takeTheMorningRoll(phone.page(), line);
                phone.kill();
            }
            try (Phone phone = Phone.with(profiles.resolve("phone")).open()) {
                Page page = phone.page();
                page.navigate(line.address() + "/field.html#diem-danh/" + taught.morning());
                seesTheWholeRoll(page);
                line.set(FaultProxy.Line.UP);
                page.getByText("Gửi ngay").first().click();
                assertThat(page.locator("lt-sync-line")).containsText("Đã gửi hết");
                seesTheWholeRoll(page);
                Screen.pictureForReadme(page, "phone-roll");
            }
            theServerCountsTheSame(made);
        }
        try (Phone desk = Phone.with(profiles.resolve("desk")).size(1280, 900).open()) {
            theOrganiserSeesTheRoll(new Desk(desk.page(), product.address()), product);
        }
    }

    /** With network, the day before. */
    private void takeTheClassAlong(Page page, DemoAccount trainer, FaultProxy line) {
        page.navigate(line.address() + Invited.to(SharedProduct.get(), trainer));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu")).click();
        page.locator("lt-today-page").waitFor();
        Locator bar = page.locator(".bottom-bar");
        bar.getByText("Tập huấn", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Lớp tập huấn");
        page.getByText("Kiến thức giới cho cộng tác viên").first().click();
        page.getByText("Điểm danh", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(page.locator("lt-roll-row").first()).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    private void takeTheMorningRoll(Page page, FaultProxy line) {
        page.navigate(line.address() + "/field.html");
        page.getByText("Kiến thức giới cho cộng tác viên").first().click();
        assertThat(page.locator("lt-roll-counts")).containsText("Có mặt 0/200");
        Screen.picture(page, "roll-empty");
        for (int i = 0; i < 3; i++) {
            walkIn(page, "Người đến thử " + (i + 1));
        }
        tap(page, 4, "Có mặt");
        tap(page, 5, "Có mặt");
        tap(page, 5, "Đến muộn");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Còn lại có mặt cả (198)"))
                .click();
        assertThat(page.locator("lt-roll-counts")).containsText("Có mặt 203/203");
        correctTwo(page);
        seesTheWholeRoll(page);
        Screen.picture(page, "roll-done");
    }

    private static void walkIn(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Thêm người đến trực tiếp"))
                .click();
        page.getByLabel("Họ và tên").fill(name);
        page.getByLabel("Tìm đơn vị").fill("khe sanh");
        assertThat(page.locator("#walk-in-unit option:checked")).hasText("Xã Khe Sanh");
        page.getByText("Nữ", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Thêm và đánh dấu có mặt"))
                .click();
        assertThat(page.locator("lt-roll-page .unseen")).containsText("Đã thêm " + name);
    }

    private static void tap(Page page, int row, String becomes) {
        Locator one = page.locator("lt-roll-row").nth(row);
        one.locator(".roll-mark").click();
        assertThat(one).containsText(becomes);
        assertThat(one).containsText("đã lưu trên máy");
    }

    /** One by tapping on, one in the dialog with a note. */
    private static void correctTwo(Page page) {
        Locator search = page.getByLabel("Tìm tên");
        search.fill("nguoi 010");
        Locator found = page.locator("lt-roll-row");
        assertThat(found).hasCount(1);
        found.locator(".roll-mark").click();
        assertThat(found).containsText("Đến muộn");
        search.fill("nguoi 020");
        assertThat(found).hasCount(1);
        found.locator(".roll-more").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Vắng có phép").click();
        dialog.getByLabel("Ghi chú").fill("Con ốm");
        Screen.picture(page, "roll-dialog");
        dialog.getByText("Lưu", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(found).containsText("Con ốm");
        search.fill("");
    }

    private static void seesTheWholeRoll(Page page) {
        Locator counts = page.locator("lt-roll-counts");
        assertThat(counts).containsText("Có mặt 202/203");
        assertThat(counts).containsText("nữ 103, nam 99");
        assertThat(counts.locator(".LATE")).containsText("2");
        assertThat(counts.locator(".EXCUSED")).containsText("1");
        assertThat(counts.locator(".NONE")).containsText("0");
    }

    private void theServerCountsTheSame(TrainingMade made) {
        String standing =
                """
                SELECT COUNT(*) FROM attendance a JOIN trainee t ON t.id = a.trainee_id
                WHERE a.session_id = ? AND a.state = ?
                """;
        assertThat(made.count(standing, taught.morning(), "PRESENT")).isEqualTo(200);
        assertThat(made.count(standing, taught.morning(), "LATE")).isEqualTo(2);
        assertThat(made.count(standing, taught.morning(), "EXCUSED")).isEqualTo(1);
        assertThat(
                        made.count(
                                """
                                SELECT COUNT(*) FROM trainee t JOIN trainee_name n ON n.trainee_id = t.id
                                WHERE t.class_id = ? AND t.origin = 'WALK_IN' AND n.name LIKE 'Người đến thử%'
                                """,
                                taught.classId()))
                .isEqualTo(3);
    }

    private void theOrganiserSeesTheRoll(Desk desk, Product product) {
        desk.signIn(DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị"));
        desk.confirmNotice();
        desk.open("lop/" + taught.classId() + "?muc=diem-danh&buoi=" + taught.morning());
        Page page = desk.page();
        assertThat(page.getByText("Có mặt 202/203").first()).isVisible();
        assertThat(page.getByText("Người đến thử 1").first()).isVisible();
        assertThat(page.getByText("Con ốm").first()).isVisible();
        Screen.picture(page, "desk-roll");
    }
}
