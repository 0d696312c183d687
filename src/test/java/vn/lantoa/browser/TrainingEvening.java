package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.lantoa.testing.QrSeen;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.TrainingMade;

/** What the organiser does at the desk once the hall's phones have sent everything. */
final class TrainingEvening {

    private static final float DPI = 150;
    private static final String COURSE = "Kiến thức giới cho cộng tác viên";
    private static final String DONE = "Người 001 Thị An";

    private final Desk desk;
    private final Page page;
    private final TrainingMade.Taught taught;

    TrainingEvening(Desk desk, TrainingMade.Taught taught) {
        this.desk = desk;
        this.page = desk.page();
        this.taught = taught;
    }

    /**
     * Looks at rolls and figures, ends the class, issues, and verifies as anybody.
     *
     * @param name of the one with an account, who passes
     */
    void endsInCertificates(Path home, String name) throws IOException {
        seesTheRolls();
        seesTheFigures();
        seesTheTest();
        byte[] paper = issues();
        List<String> addresses = read(paper, name);
        try (Phone anybody = Phone.with(home.resolve("anybody")).open()) {
            verifies(anybody, addresses, List.of(DONE, name));
        }
    }

    private void seesTheRolls() {
        open("diem-danh&buoi=" + taught.morning());
        assertThat(page.getByText("Có mặt 202/203").first()).containsText("nữ 103, nam 99");
        assertThat(page.getByText("Người đến thử 1").first()).isVisible();
        assertThat(page.getByText("Con ốm").first()).isVisible();
        Screen.picture(page, "desk-roll");
        open("diem-danh&buoi=" + taught.afternoon());
        assertThat(page.getByText("Có mặt 201/203").first()).containsText("nữ 102, nam 99");
    }

    /** One was at neither session, one at one of two: 403 of 406 parts of the day. */
    private void seesTheFigures() {
        open("so-lieu");
        assertThat(figure("Lượt tham dự")).hasText("202");
        assertThat(figure("Số người (ước tính)")).hasText("202");
        assertThat(figure("Tỷ lệ dự học (%)")).hasText("99");
        assertThat(row("Theo giới tính", "Nữ")).containsExactly("103", "103", "99");
        assertThat(row("Theo giới tính", "Nam")).containsExactly("100", "99", "99");
        assertThat(row("Theo địa bàn của học viên", "Xã Khe Sanh"))
                .containsExactly("136", "135", "98");
        assertThat(row("Theo địa bàn của học viên", "Xã Cửa Tùng"))
                .containsExactly("67", "67", "100");
    }

    /** Three with everything right, one with nothing. */
    private void seesTheTest() {
        open("kiem-tra");
        assertThat(page.getByText("Sau lớp: trung bình 75% số điểm, 4 người làm bài.").first())
                .isVisible();
    }

    private byte[] issues() throws IOException {
        open("chung-nhan");
        assertThat(page.getByText("203 người; 2 người đạt; 0 người có chứng nhận.")).isVisible();
        open("thong-tin");
        desk.button("Kết thúc lớp").click();
        page.getByText("Kết thúc lớp “Lớp 1”?").first().waitFor();
        desk.button("Kết thúc lớp").last().click();
        page.getByText("Đã kết thúc").first().waitFor();
        open("chung-nhan");
        desk.button("Cấp chứng nhận cho 2 người").click();
        page.getByLabel("Nơi cấp").waitFor();
        desk.button("Cấp chứng nhận cho 2 người").last().click();
        Locator print = page.getByText("In 2 chứng nhận (PDF)");
        print.waitFor();
        assertThat(page.getByText("203 người; 2 người đạt; 2 người có chứng nhận.")).isVisible();
        Screen.picture(page, "desk-certificates-issued");
        Download paper = page.waitForDownload(print::click);
        return Files.readAllBytes(paper.path());
    }

    /** The addresses in the codes of both papers, in the order of names. */
    private static List<String> read(byte[] paper, String name) throws IOException {
        List<String> addresses = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text =
                    Normalizer.normalize(
                                    new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                            .replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(DONE, name, COURSE, "01/2026/GCN", "02/2026/GCN")
                    .doesNotContain("Người 002");
            for (int at = 0; at < document.getNumberOfPages(); at++) {
                BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(at, DPI);
                addresses.add(QrSeen.in(seen));
            }
        }
        return addresses;
    }

    private static void verifies(Phone anybody, List<String> addresses, List<String> names) {
        Page page = anybody.page();
        List<String> verified = new ArrayList<>();
        for (String address : addresses) {
            page.navigate(address);
            assertThat(page.getByText("Chứng nhận có giá trị.")).isVisible();
            assertThat(page.locator("dt").allInnerTexts())
                    .containsExactly("Họ tên", "Khóa tập huấn", "Ngày cấp");
            List<String> said = page.locator("dd").allInnerTexts();
            assertThat(said.subList(1, 3)).containsExactly(COURSE, "22/11/2026");
            verified.add(said.getFirst());
        }
        assertThat(verified).containsExactlyInAnyOrderElementsOf(names);
        Screen.picture(page, "certificate-verified-by-anybody");
        String other = number(addresses.getLast());
        page.navigate(addresses.getFirst().replaceFirst("/[0-9]+-2026-", "/" + other + "-2026-"));
        assertThat(page.getByText("Không có chứng nhận này.")).isVisible();
        assertThat(page.locator("dd")).hasCount(0);
        assertThat(anybody.context().cookies()).isEmpty();
    }

    private static String number(String address) {
        return address.replaceFirst(".*/chung-nhan/([0-9]+)-2026-.*", "$1");
    }

    private void open(String part) {
        desk.open("lop/" + taught.classId() + "?muc=" + part);
    }

    /** One of the large figures. */
    private Locator figure(String title) {
        return page.locator(".lt-figure")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator("dt")
                                                .getByText(
                                                        title,
                                                        new Locator.GetByTextOptions()
                                                                .setExact(true))))
                .locator("dd");
    }

    /** Seats, participations and share of one row of a table. */
    private List<String> row(String table, String name) {
        Locator found =
                page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(table))
                        .locator("tr");
        found.first().waitFor();
        List<String> titles = found.first().locator("th").allInnerTexts();
        List<String> cells =
                found.filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                page.getByRole(
                                                        AriaRole.ROWHEADER,
                                                        new Page.GetByRoleOptions()
                                                                .setName(name)
                                                                .setExact(true))))
                        .locator("th, td")
                        .allInnerTexts();
        return List.of("Đã ghi danh", "Lượt tham dự", "Tỷ lệ dự học (%)").stream()
                .map(title -> cells.get(titles.indexOf(title)))
                .toList();
    }
}
