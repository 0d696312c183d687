package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;

/**
 * A week of an organiser of Quảng Trị: collaborators and last year's plan come in from Excel files
 * that LibreOffice wrote, activities go down to all 78 communes, progress shows who has planned,
 * and the calendar shows it all and stands in a calendar app. On a product of its own: what it
 * writes would be in the way of the other tests.
 */
@BrowserTest
class OrganisersDeskTest {

    private static final Path COLLABORATORS =
            Path.of("src/test/resources/vn/lantoa/documents/cong-tac-vien-300.xlsx");
    private static final Path LAST_YEAR =
            Path.of("src/test/resources/vn/lantoa/campaigns/intake/ke-hoach-quang-tri-2025.xlsx");
    private static final String LAST_YEARS_PLAN = "Tháng hành động năm 2025 của tỉnh Quảng Trị";
    private static final int COMMUNES = 78;

    @TempDir static Path home;

    private static Product product;

    @BeforeAll
    static void start() {
        product =
                Product.start(
                        home.resolve("data"), Map.of("LANTOA_CLOCK", "2026-11-22T08:00+07:00"));
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void anOrganiserBringsInPeopleAndPlansHandsThemDownAndFollowsThem() throws Exception {
        try (Phone laptop = laptop("organiser")) {
            Desk desk = entered(laptop, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
            bringsInCollaborators(desk);
            bringsInLastYearsPlan(desk);
            String handed = handsDown(desk);
            seesWhoHasPlannedAndWhoNot(desk);
            followsInTheCalendar(desk, handed);
        }
    }

    @Test
    void whoAsksForACopyOfTheirDataIsAnsweredWithinTwoWorkingDays() throws Exception {
        try (Phone theirs = laptop("collaborator");
                Phone office = laptop("administrator")) {
            Desk person = entered(theirs, "Cộng tác viên", "Xã Minh Hóa");
            person.open("du-lieu-cua-toi");
            // whose place is the field client meets the notice with the first page of the desk
            person.confirmNotice();
            person.button("Xin bản sao bằng cách khác").click();
            person.button("Gửi yêu cầu").click();
            // asked on a Sunday: Monday and Tuesday are the two working days
            assertThat(person.page().getByText("Được trả lời chậm nhất ngày 24/11/2026"))
                    .isVisible();
            answersWithACopy(entered(office, "Quản trị viên", ""));
            person.open("du-lieu-cua-toi");
            assertThat(person.page().getByText("Trả lời: Đã gửi bản in cho bạn.")).isVisible();
        }
    }

    private static void answersWithACopy(Desk desk) throws IOException {
        Page page = desk.page();
        desk.open("yeu-cau-du-lieu");
        Locator request =
                page.getByRole(AriaRole.LISTITEM)
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText("trả lời chậm nhất ngày 24/11/2026"))
                        .first();
        assertThat(request.getByText("Xã Minh Hóa").first()).isVisible();
        Download copy = page.waitForDownload(() -> request.getByText("Tải bản sao").click());
        String held;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy.path()))) {
            assertThat(zip.getNextEntry()).as("a page to read, first").isNotNull();
            held = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        DemoAccount person = DemoAccount.find(product, "Cộng tác viên", "Xã Minh Hóa");
        assertThat(held).contains("Xã Minh Hóa", person.phone());
        request.getByText("Đã đưa bản sao").click();
        page.getByLabel("Trả lời cho người yêu cầu").first().fill("Đã gửi bản in cho bạn.");
        desk.button("Đã đưa bản sao").last().click();
        assertThat(page.getByText("Đã xong và đã ghi vào nhật ký.").first()).isVisible();
    }

    private static Phone laptop(String profile) {
        return Phone.with(home.resolve(profile)).size(1280, 900).open();
    }

    private static Desk entered(Phone laptop, String role, String place) {
        Desk desk = new Desk(laptop.page(), product.address());
        DeskLooks.enter(desk, DemoAccount.find(product, role, place));
        return desk;
    }

    private static void bringsInCollaborators(Desk desk) {
        desk.open("nhap/nguoi-dung");
        takeIn(desk, COLLABORATORS);
        assertThat(desk.page().getByText("Mới: 300").first()).isVisible();
        Screen.pictureForReadme(desk.page(), "desk-import");
        write(desk, "thêm 300, thay đổi 0");
        desk.open("nhap/nguoi-dung");
        takeIn(desk, COLLABORATORS);
        assertThat(desk.page().getByText("Giữ nguyên: 300").first()).isVisible();
        desk.open("nguoi-dung?vai-tro=COLLABORATOR");
        assertThat(desk.page().locator("lt-card-rows li").first()).isVisible();
    }

    private static void bringsInLastYearsPlan(Desk desk) {
        Page page = desk.page();
        desk.open("chien-dich");
        desk.button("Lập kế hoạch trống").click();
        desk.button("Lưu").waitFor();
        Locator dialog = page.getByRole(AriaRole.DIALOG).last();
        dialog.getByLabel("Năm").first().fill("2025");
        dialog.getByLabel("Tên kế hoạch").first().fill(LAST_YEARS_PLAN);
        desk.typeDay(page.getByLabel("Ngày bắt đầu").first(), "15/11/2025");
        desk.typeDay(page.getByLabel("Ngày kết thúc").first(), "15/12/2025");
        desk.button("Lưu").click();
        page.waitForURL("**/chien-dich/*");
        assertThat(page.locator("h1")).hasText(LAST_YEARS_PLAN);
        page.getByText("Nhập từ Excel").first().click();
        page.waitForURL("**/nhap/ke-hoach**");
        takeIn(desk, LAST_YEAR);
        assertThat(page.getByText(Pattern.compile("^Mới: [0-9]+$")).first()).isVisible();
        Screen.picture(page, "organiser-plan-preview");
        write(desk, "thay đổi 0, giữ nguyên 0");
    }

    /** Hands the last own activity of this year's plan to all communes; answers its title. */
    private static String handsDown(Desk desk) {
        Page page = desk.page();
        desk.open("chien-dich");
        page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("trên cơ sở giới năm 2026"))
                .first()
                .click();
        desk.button("Giao xuống dưới").click();
        // the last one lies ahead, so that the calendar app is given it too
        Locator activity = page.locator("vaadin-checkbox-group vaadin-checkbox").last();
        activity.waitFor();
        String title = activity.innerText().split(" · ", 2)[0].strip();
        activity.click();
        page.getByText("Sẽ ghi mới " + COMMUNES + " bản").waitFor();
        desk.button("Giao hoạt động xuống dưới").click();
        assertThat(page.getByText("Đã giao " + COMMUNES + " bản xuống dưới").first()).isVisible();
        return title;
    }

    private static void seesWhoHasPlannedAndWhoNot(Desk desk) {
        Page page = desk.page();
        desk.open("tien-do");
        assertThat(page.getByText(COMMUNES + " nơi. Hoạt động").first()).isVisible();
        assertThat(page.getByText("Chưa chốt hoạt động nào").first()).isVisible();
        Screen.pictureForReadme(page, "desk-progress");
        desk.open("tien-do?tinh-trang=WITHOUT_PLAN");
        assertThat(page.getByText("Không tìm thấy xã nào").first()).isVisible();
    }

    private static void followsInTheCalendar(Desk desk, String handed) throws Exception {
        Page page = desk.page();
        desk.open("lich?tu=dau&tim=" + handed.replace(' ', '+'));
        page.locator(".lt-cal-kinds a").last().click();
        assertThat(page.locator("lt-card-rows").getByText(handed).first()).isVisible();
        Screen.picture(page, "organiser-calendar");
        desk.open("lich?xem=thang");
        page.locator("table.lt-cal-month").waitFor();
        Screen.pictureForReadme(page, "desk-calendar");
        desk.button("Đưa vào lịch điện thoại").click();
        Locator make = desk.button("Tạo địa chỉ riêng");
        Locator again = desk.button("Tạo địa chỉ mới, bỏ địa chỉ cũ");
        make.or(again).first().click();
        Locator address = page.getByLabel("Địa chỉ riêng của bạn").first();
        address.waitFor();
        List<String> titles = feed(URI.create(address.inputValue()));
        assertThat(titles.stream().filter(handed::equals).count())
                .as("the province's own and that of each commune")
                .isGreaterThanOrEqualTo(COMMUNES);
    }

    private static List<String> feed(URI address) throws IOException, InterruptedException {
        URI plain = URI.create(address.toString().replaceFirst("^webcal", "http"));
        try (HttpClient app = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    app.send(
                            HttpRequest.newBuilder(plain).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            ICalendar calendar = Biweekly.parse(answer.body()).first();
            return calendar.getEvents().stream()
                    .map(VEvent::getSummary)
                    .map(summary -> summary.getValue())
                    .toList();
        }
    }

    private static void takeIn(Desk desk, Path file) {
        Page page = desk.page();
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        desk.button("Kiểm tra").click();
        page.locator("vaadin-button")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(Pattern.compile("Nhập [0-9]+ dòng|Bỏ lần nhập này")))
                .first()
                .waitFor();
    }

    private static void write(Desk desk, String counts) {
        Page page = desk.page();
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Nhập [0-9]+ dòng")))
                .click();
        assertThat(page.getByText("Đã nhập xong").first()).isVisible();
        assertThat(page.getByText(counts).first()).isVisible();
    }
}
