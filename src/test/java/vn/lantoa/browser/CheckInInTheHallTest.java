package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.QrSeen;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.CameraFilm;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;
import vn.lantoa.testing.faults.ProductDatabase;
import vn.lantoa.training.papers.Badges;

/** A class in a hall: badges before a camera without network, and the code that people scan. */
@BrowserTest
class CheckInInTheHallTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();
    private final HallClass.Guest trainer = HallClass.guest(product, Role.TRAINER);

    @Test
    void tenBadgesScannedWithoutNetworkMarkTenPeople() {
        HallClass hall = HallClass.of(product, trainer, 12);
        List<String> badges =
                hall.trainees().subList(0, 10).stream().map(id -> Badges.PREFIX + id).toList();
        CameraFilm film = CameraFilm.of(profiles.resolve("badges.y4m"), badges);
        SoftAssertions found = new SoftAssertions();
        try (FaultProxy line = FaultProxy.to(product.port());
                Phone phone = Phone.with(profiles.resolve("camera")).camera(film).open()) {
            Page page = phone.page();
            start(page, trainer, line.address());
            page.waitForFunction(
                    "async () => (await (await caches.open('lantoa-teaching')).keys()).length > 0");
            line.set(FaultProxy.Line.CUT);
            openAnew(page, line.address() + "/field.html#quet/" + hall.session());
            assertThat(page.getByText("Đã ghi 10 thẻ")).isVisible(PATIENTLY);
            assertThat(marks(hall)).isZero();
            Screen.picture(page, "field-scan");
            byName(page).click();
            assertThat(page.locator("lt-roll-row .roll-mark.PRESENT")).hasCount(10);
            line.set(FaultProxy.Line.UP);
            openAnew(page, line.address() + "/field.html#quet/" + hall.session());
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(marks(hall)).isEqualTo(10));
            Looks looks = Looks.onPhone(page, found);
            assertThat(page.getByText("Đã điểm danh rồi").first()).isVisible(PATIENTLY);
            looks.at("field-scan");
            looks.atTwiceTheSize("field-scan");
        }
        found.assertAll();
    }

    @Test
    void theCodeOnTheTrainersScreenIsScannedAndAnOldOneWaitsForTheTrainer() throws Exception {
        HallClass.Guest here = HallClass.guest(product, Role.COLLABORATOR);
        HallClass.Guest elsewhere = HallClass.guest(product, Role.COLLABORATOR);
        HallClass hall = HallClass.of(product, trainer, 2);
        hall.enrol(product, here);
        hall.enrol(product, elsewhere);
        SoftAssertions found = new SoftAssertions();
        try (Phone desk = Phone.with(profiles.resolve("trainer")).realClock().open();
                Phone scanning = Phone.with(profiles.resolve("here")).realClock().open()) {
            Page code = desk.page();
            start(code, trainer, product.address());
            Page page = scanning.page();
            start(page, here, product.address());
            code.navigate(product.address() + "/field.html#ma/" + hall.session());
            String address = scanned(code.locator("svg.qr"));
            assertThat(address).startsWith(product.address() + "/field.html#tu-diem-danh/");
            page.navigate(address);
            assertThat(page.getByText("Đã ghi: Có mặt")).isVisible();
            assertThat(how(hall)).containsExactly("SELF");
            check(Looks.onPhone(page, found), "field-check-in-marked");
            check(Looks.onPhone(code, found), "field-code");
        }
        waitsForTheTrainer(hall, elsewhere, found);
        found.assertAll();
    }

    private void waitsForTheTrainer(
            HallClass hall, HallClass.Guest elsewhere, SoftAssertions found) {
        try (Phone typing = Phone.with(profiles.resolve("elsewhere")).realClock().open();
                Phone desk = Phone.with(profiles.resolve("trainer")).realClock().open()) {
            Page page = typing.page();
            start(page, elsewhere, product.address());
            page.navigate(product.address() + "/field.html#tu-diem-danh/" + hall.session());
            page.getByLabel("Mã trên màn hình của giảng viên").fill("7k3m");
            button(page, "Tự điểm danh").click();
            page.getByText("Mã có đúng 8 chữ và số").waitFor();
            check(Looks.onPhone(page, found), "field-check-in-wrong");
            page.getByLabel("Mã trên màn hình của giảng viên").fill("7k3m 9qxt");
            button(page, "Tự điểm danh").click();
            assertThat(page.getByText("Tự điểm danh, chờ xác nhận").first()).isVisible();
            check(Looks.onPhone(page, found), "field-check-in-unconfirmed");
            Page sheet = desk.page();
            sheet.navigate(product.address() + "/field.html#diem-danh/" + hall.session());
            assertThat(sheet.getByText("Tự điểm danh, chờ xác nhận: 1 người")).isVisible();
            check(Looks.onPhone(sheet, found), "field-roll-check-ins");
            sheet.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xác nhận có mặt"))
                    .click();
            assertThat(sheet.getByText("Tự điểm danh, chờ xác nhận: 1 người")).hasCount(0);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(how(hall)).containsExactly("SELF", "CONFIRM"));
            button(page, "Cập nhật").click();
            assertThat(page.getByText("Đã ghi: Có mặt")).isVisible();
        }
    }

    @Test
    void withoutTheCameraTheWayIsTheListAndSaysSo() {
        HallClass hall = HallClass.of(product, trainer, 12);
        SoftAssertions found = new SoftAssertions();
        try (Phone phone = Phone.with(profiles.resolve("refused")).open()) {
            Page page = phone.page();
            start(page, trainer, product.address());
            page.navigate(product.address() + "/field.html#quet/" + hall.session());
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("tìm theo tên");
            check(Looks.onPhone(page, found), "field-scan-refused");
            byName(page).click();
            assertThat(page.getByText("Học viên số 1").first()).isVisible();
            theNamesComeSoon(new TrainersPhone(page, product.address()), found);
        }
        found.assertAll();
    }

    /** What else the sheet can do lies folded above the names, and is looked at unfolded too. */
    private static void theNamesComeSoon(TrainersPhone sheet, SoftAssertions found) {
        Page page = sheet.page();
        page.setViewportSize(320, 740);
        found.assertThat(sheet.namesInSight()).as("names at 320 px").isPositive();
        page.setViewportSize(360, 740);
        found.assertThat(sheet.namesInSight()).as("names at 360 px").isGreaterThanOrEqualTo(3);
        Looks looks = Looks.onPhone(page, found);
        check(looks, "field-roll");
        for (String fold : List.of("Tìm, lọc", "Cách ghi khác")) {
            button(page, fold).focus();
            page.keyboard().press("Enter");
            assertThat(button(page, fold)).hasAttribute("aria-expanded", "true");
            check(looks, "field-roll-" + (fold.startsWith("T") ? "find" : "ways"));
        }
    }

    private static void start(Page page, HallClass.Guest account, String address) {
        page.navigate(address + account.invitation());
        button(page, "Bắt đầu").click();
        assertThat(page.getByText("Đã gửi hết")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** As the app is started, not as one goes from screen to screen. */
    private static void openAnew(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(address);
    }

    private static Locator byName(Page page) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Tìm theo tên").setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void check(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }

    /** What another phone reads off the screen. */
    private static String scanned(Locator code) throws IOException {
        return QrSeen.in(ImageIO.read(new ByteArrayInputStream(code.screenshot())));
    }

    private int marks(HallClass hall) {
        return ProductDatabase.of(product)
                .sql(
                        """
                        SELECT COUNT(*) FROM attendance a JOIN attendance_mark m ON m.id = a.mark_id
                        WHERE a.session_id = ? AND a.state = 'PRESENT' AND m.how = 'BADGE'
                        """)
                .param(hall.session())
                .query(Integer.class)
                .single();
    }

    private List<String> how(HallClass hall) {
        UUID session = hall.session();
        return ProductDatabase.of(product)
                .sql("SELECT how FROM attendance_mark WHERE session_id = ? ORDER BY id")
                .param(session)
                .query((row, n) -> row.getString("how"))
                .list();
    }
}
