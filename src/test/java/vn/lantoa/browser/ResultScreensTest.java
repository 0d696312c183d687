package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.SamplePictures;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/** Recording a result on the phone: what it looks like, by keyboard, by ear, and after a kill. */
@BrowserTest
class ResultScreensTest {

    /** Keeps hold of what the page shows: its own rules forbid to read it back from the address. */
    private static final String KEEP_PHOTO =
            """
            const make = URL.createObjectURL;
            URL.createObjectURL = blob => {
              window.shownPhoto = blob;
              return make.call(URL, blob);
            };
            """;

    /** The bytes of the photo on the screen. */
    private static final String PHOTO_BYTES =
            """
            async () => {
              const bytes = new Uint8Array(await window.shownPhoto.arrayBuffer());
              return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
            }
            """;

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();

    @Test
    void theScreensOfResultsAreAccessible() {
        SoftAssertions found = new SoftAssertions();
        try (Phone phone = Phone.with(profiles.resolve("looks")).size(320, 740).open()) {
            Page page = phone.page();
            Looks looks = Looks.onPhone(page, found);
            startAs("Xã Cửa Tùng", page);
            bar(page, "Kết quả").click();
            page.getByText("Chưa có kết quả").waitFor();
            check(looks, "field-results");
            write(page);
            check(looks, "field-result-form");
            page.locator("#result-female").fill("mười");
            page.getByText("Đếm thêm").click();
            addFalseInformation(page);
            pick(page, photo());
            page.locator("img.photo").waitFor();
            save(page);
            page.getByText("Chỉ ghi chữ số").waitFor();
            assertThat(page.locator("#result-female")).isFocused();
            check(looks, "field-result-form-wrong");
            page.locator("#result-female").fill("14");
            page.locator("#result-falseKind-0").selectOption("STEREOTYPE");
            page.getByLabel("Người trong ảnh đồng ý").check();
            page.getByLabel("Tiếng Việt").first().check();
            save(page);
            page.getByText("14 lượt người").first().waitFor();
            check(looks, "field-result");
            page.getByText("Sửa", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#result-male").fill("3");
            save(page);
            page.getByText("Những lần sửa").waitFor();
            check(looks, "field-result-corrected");
            bar(page, "Kết quả").click();
            page.getByText("17 lượt người").waitFor();
            check(looks, "field-results-mine");
            page.getByText("Có việc khẩn cấp").click();
            page.getByText("Báo tin cho một trong những nơi này").waitFor();
            check(looks, "field-urgent");
        }
        found.assertAll();
    }

    @Test
    void aCollaboratorRecordsAResultByKeyboard() {
        try (Phone phone = Phone.with(profiles.resolve("keys")).open()) {
            Page page = phone.page();
            Keyboard keys = new Keyboard(page);
            startAs("Xã Tà Rụt", page);
            keys.to("Kết quả").enter();
            page.getByText("Chưa có kết quả").waitFor();
            keys.to("Ghi kết quả").enter();
            people(page).waitFor();
            keys.to("Thêm một: Nữ").enter();
            page.keyboard().press("Enter");
            keys.toExactly("Nam").type("5");
            assertThat(page.getByText("Tổng: 7 lượt người")).isVisible();
            keys.to("Tiếng Việt");
            if (!page.getByLabel("Tiếng Việt").first().isChecked()) {
                page.keyboard().press("Space");
            }
            keys.to("Lưu kết quả").enter();
            assertThat(page.getByText("7 lượt người").first()).isVisible();
            assertThat(page).hasTitle("Kết quả · Lan Tỏa");
        }
    }

    @Test
    void theAccessibilityTreeSaysWhatTheEyeSees() {
        try (Phone phone = Phone.with(profiles.resolve("tree")).open()) {
            Page page = phone.page();
            startAs("Xã Dân Hóa", page);
            bar(page, "Kết quả").click();
            page.getByText("Chưa có kết quả").waitFor();
            assertThat(page.locator("lt-bottom-bar"))
                    .matchesAriaSnapshot(
                            """
                            - navigation "Các trang chính":
                              - link "Hôm nay"
                              - link "Kết quả"
                            """);
            assertThat(bar(page, "Kết quả")).hasAttribute("aria-current", "page");
            write(page);
            page.locator("#result-female").fill("x");
            save(page);
            assertThat(page.locator("#result-female")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#result-female"))
                    .hasAccessibleDescription("Chỉ ghi chữ số, ví dụ 25.");
            assertThat(page.getByRole(AriaRole.REGION, region("Người tham gia")))
                    .matchesAriaSnapshot(
                            """
                            - region "Người tham gia":
                              - heading "Người tham gia" [level=2]
                              - text: Nữ
                              - 'button "Bớt một: Nữ"'
                              - textbox "Nữ"
                              - 'button "Thêm một: Nữ"'
                            """);
            assertThat(
                            page.getByRole(AriaRole.STATUS)
                                    .filter(new Locator.FilterOptions().setHasText("Tổng")))
                    .hasText("Tổng: 0 lượt người");
        }
    }

    @Test
    void theFormIsThereWithItsPhotoAfterTheAppWasKilledAndThePhotoNoLongerSaysWhere() {
        Path profile = profiles.resolve("killed");
        String form;
        try (Phone phone = Phone.with(profile).open()) {
            Page page = phone.page();
            startAs("Phường Ba Đồn", page);
            bar(page, "Kết quả").click();
            write(page);
            form = page.url();
            page.getByLabel("Thêm một: Nữ").click();
            pick(page, photo(), broken());
            page.getByText("Không mở được ảnh này").waitFor();
            page.locator("#result-wentWell").fill("Bà con hỏi nhiều");
            page.getByText("đã được lưu trên máy này").waitFor();
        }
        try (Phone phone = Phone.with(profile).open()) {
            Page page = phone.page();
            page.addInitScript(KEEP_PHOTO);
            page.navigate(form);
            assertThat(page.locator("#result-female")).hasValue("1");
            assertThat(page.locator("#result-wentWell")).hasValue("Bà con hỏi nhiều");
            assertThat(page.locator("img.photo")).hasJSProperty("naturalWidth", 960);
            byte[] kept = Base64.getDecoder().decode((String) page.evaluate(PHOTO_BYTES));
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain(SamplePictures.PLACE_MARK);
            assertThat(kept.length).isLessThan(300_000);
            // taken upright: turned by what the camera noted, before that note is removed
            assertThat(SamplePictures.read(kept).getWidth()).isEqualTo(960);
            assertThat(SamplePictures.read(kept).getHeight()).isEqualTo(1280);
        }
    }

    @Test
    void aDraftOpenInTwoWindowsIsWrittenInOneOfThem() {
        try (Phone phone = Phone.with(profiles.resolve("windows")).open()) {
            Page first = phone.page();
            startAs("Xã Phong Nha", first);
            bar(first, "Kết quả").click();
            write(first);
            first.getByLabel("Thêm một: Nữ").click();
            first.getByText("đã được lưu trên máy này").waitFor();
            Page second = phone.context().newPage();
            second.navigate(product.address() + "/field.html");
            assertThat(second.locator("lt-activity-card").getByText("Đang ghi dở")).isVisible();
            second.navigate(first.url());
            assertThat(second.getByText("đang được ghi ở một cửa sổ khác")).isVisible();
            assertThat(second.locator("#result-female")).hasCount(0);
            second.getByText("Ghi tiếp ở đây").click();
            assertThat(second.locator("#result-female")).hasValue("1");
            assertThat(first.getByText("đang được ghi ở một cửa sổ khác")).isVisible();
            second.getByLabel("Tiếng Việt").first().check();
            save(second);
            second.getByText("1 lượt người").first().waitFor();
            assertThat(first.getByText("vừa được lưu hoặc bỏ ở một cửa sổ khác")).isVisible();
        }
    }

    private void startAs(String place, Page page) {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", place);
        page.navigate(account.invitationAt(product.address()));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu")).click();
        page.locator("lt-activity-card").first().waitFor();
    }

    private static Locator bar(Page page, String name) {
        return page.locator("lt-bottom-bar a").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Opens the form of the first activity that has no result. */
    private static void write(Page page) {
        page.locator("main").getByText("Ghi kết quả").first().click();
        people(page).waitFor();
    }

    private static Locator people(Page page) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Người tham gia"));
    }

    private static Page.GetByRoleOptions region(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu kết quả")).click();
    }

    private static void addFalseInformation(Page page) {
        page.getByText("Thêm thông tin sai").click();
        page.locator("#result-falseWords-0").fill("Việc nhà là của phụ nữ");
    }

    private static void pick(Page page, FilePayload... files) {
        page.locator("input[type=file][multiple]").setInputFiles(files);
    }

    private static FilePayload photo() {
        byte[] jpeg = SamplePictures.withPlace(SamplePictures.jpeg(4000, 3000), 6);
        return new FilePayload("IMG_1.jpg", "image/jpeg", jpeg);
    }

    private static FilePayload broken() {
        return new FilePayload("IMG_2.heic", "image/heic", new byte[] {1, 2, 3});
    }

    private static void check(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }
}
