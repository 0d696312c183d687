package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;

/**
 * The promise of the foundation, played once from the organiser's first tap to the phone without
 * network.
 */
@BrowserTest
class PlanReachesThePhoneTest {

    private static final String SESSION =
            "Buổi truyền thông về phòng ngừa, ứng phó với bạo lực trên cơ sở giới";
    private static final String BULLETIN = "Bản tin truyền thanh về Tháng hành động";
    private static final String OWN = "Sinh hoạt câu lạc bộ gia đình hạnh phúc";

    /** CSS px that a title needs at the least. */
    private static final double TITLE = 300;

    @TempDir Path profiles;

    @Test
    void anActionMonthMadeFromTheTemplateOpensOnACollaboratorsPhoneWithoutNetwork() {
        Product product = SharedProduct.get();
        try (Phone desk = Phone.with(profiles.resolve("desk")).size(1280, 900).open()) {
            planAndPublish(new Desk(desk.page(), product.address()), product);
        }
        DemoAccount collaborator = DemoAccount.find(product, "Cộng tác viên", "Xã Cầu Kè");
        try (FaultProxy line = FaultProxy.to(product.port())) {
            try (Phone phone = Phone.with(profiles.resolve("phone")).open()) {
                Page page = phone.page();
                page.navigate(collaborator.invitationAt(line.address()));
                assertThat(
                                page.getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName("Bắt đầu")))
                        .isVisible();
                Screen.pictureForReadme(page, "phone-invitation");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu"))
                        .click();
                seesTodayAndThisWeek(page);
                Screen.pictureForReadme(page, "phone-today");
                page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            }
            line.set(FaultProxy.Line.CUT);
            try (Phone phone = Phone.with(profiles.resolve("phone")).open()) {
                Page page = phone.page();
                phone.context().setOffline(true);
                page.navigate(line.address() + "/field.html");
                seesTodayAndThisWeek(page);
                assertThat(page.getByText("Không có mạng, dữ liệu lúc").first()).isVisible();
                Screen.pictureForReadme(page, "phone-offline");
                findsHelp(page);
                Screen.pictureForReadme(page, "phone-help");
            }
        }
    }

    private static void planAndPublish(Desk desk, Product product) {
        desk.signInFirst(DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Vĩnh Long"));
        Page page = desk.page();
        desk.open("chien-dich");
        desk.button("Lập từ mẫu").click();
        page.getByText("Bản nháp sẽ có").waitFor();
        page.waitForTimeout(500); // the dialog fades in
        Screen.pictureForReadme(page, "desk-template");
        desk.button("Lập bản nháp").click();
        page.waitForURL("**/chien-dich/*");
        assertThat(page.locator("h1"))
                .hasText(
                        "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới năm 2026");
        addOwnActivity(desk);
        desk.button("Ban hành").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .or(page.getByRole(AriaRole.DIALOG))
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Ban hành"))
                .click();
        assertThat(page.getByText("Đã ban hành").first()).isVisible();
        Assertions.assertThat(page.locator("h1").boundingBox().width)
                .as("room of the title beside what can be done")
                .isGreaterThan(TITLE);
        Screen.pictureForReadme(page, "desk-campaign");
        desk.open("");
        assertThat(page.getByText(SESSION).first()).isVisible();
        Screen.pictureForReadme(page, "desk-home");
    }

    /** An activity of the commune's own, today, its place found by typing without accents. */
    private static void addOwnActivity(Desk desk) {
        Page page = desk.page();
        desk.button("Thêm hoạt động").click();
        page.getByLabel("Tên hoạt động").first().fill(OWN);
        page.getByLabel("Xã, phường, tỉnh hoặc thành phố").first().fill("cau ke");
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Xã Cầu Kè"))
                .first()
                .click();
        Locator start = page.locator("vaadin-date-time-picker").first();
        desk.typeDay(start.locator("vaadin-date-picker input"), "22/11/2026");
        start.locator("vaadin-time-picker input").fill("19:00");
        start.locator("vaadin-time-picker input").press("Enter");
        page.getByLabel("Đơn vị chủ trì").first().fill("Hội Liên hiệp Phụ nữ xã Cầu Kè");
        desk.button("Lưu").click();
        assertThat(page.locator("h1").first()).hasText(OWN);
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText("Tháng hành động"))
                .first()
                .click();
        assertThat(desk.button("Ban hành")).isVisible();
    }

    /** One tap away, without network: a number to call, and that it costs nothing. */
    private static void findsHelp(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cần giúp đỡ"))
                .first()
                .click();
        assertThat(page.locator("a[href='tel:111']").first()).isVisible();
        assertThat(
                        page.getByText("gọi miễn phí", new Page.GetByTextOptions().setExact(false))
                                .first())
                .isVisible();
    }

    private static void seesTodayAndThisWeek(Page page) {
        assertThat(
                        page.getByRole(
                                        AriaRole.HEADING,
                                        new Page.GetByRoleOptions()
                                                .setName("Hôm nay")
                                                .setExact(true))
                                .first())
                .isVisible();
        assertThat(page.getByText("Ngày thứ 8/31").first()).isVisible();
        assertThat(page.getByText(SESSION).first()).isVisible();
        assertThat(page.getByText(BULLETIN).first()).isVisible();
        assertThat(page.getByText(OWN).first()).isVisible();
    }
}
