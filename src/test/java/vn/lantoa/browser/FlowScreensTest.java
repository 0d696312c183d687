package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/**
 * Every screen of the Flow views is looked at on a laptop and on the narrowest phone, in light and
 * in dark; the main ones at twice the text size too.
 */
@BrowserTest
class FlowScreensTest {

    private static final String COMMUNE = "2025-19429";

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();
    private final SoftAssertions found = new SoftAssertions();

    @Test
    void whatANewcomerSeesIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Xã Khe Sanh");
        asOn(
                "newcomer",
                (desk, looks) -> {
                    desk.page().navigate(product.address() + "/dang-nhap");
                    desk.page().locator("h1").waitFor();
                    looks.at("sign-in");
                    looks.atTwiceTheSize("sign-in");
                    desk.button("Đăng nhập").click();
                    desk.page().getByText("Cần nhập số điện thoại và mật khẩu.").waitFor();
                    looks.at("sign-in-incomplete");
                    desk.signIn(account);
                    desk.button("Tôi đã đọc").waitFor();
                    looks.at("privacy-notice");
                    desk.button("Tôi đã đọc").click();
                });
    }

    @Test
    void theScreensOfPlansAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "plans",
                (desk, looks) -> {
                    enter(desk, account);
                    looks.at("home");
                    looks.atTwiceTheSize("home");
                    desk.open("chien-dich");
                    looks.at("campaigns");
                    looks.atTwiceTheSize("campaigns");
                    desk.button("Lập từ mẫu").click();
                    desk.page().getByText("Bản nháp sẽ có").waitFor();
                    looks.at("template-dialog");
                    desk.page().keyboard().press("Escape");
                    desk.button("Lập kế hoạch trống").click();
                    desk.button("Lưu").waitFor();
                    looks.at("empty-plan-dialog");
                    desk.page().keyboard().press("Escape");
                    desk.page()
                            .getByRole(AriaRole.LINK)
                            .filter(new Locator.FilterOptions().setHasText("Tháng hành động"))
                            .first()
                            .click();
                    desk.button("Kết thúc kế hoạch").waitFor();
                    looks.at("campaign-published");
                    looks.atTwiceTheSize("campaign-published");
                    activity(desk, looks);
                    desk.open("lich");
                    desk.page().getByText("Bộ lọc").first().click();
                    looks.at("agenda");
                    looks.atTwiceTheSize("agenda");
                });
    }

    @Test
    void theScreensOfResultsAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "results",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("ket-qua");
                    desk.page().getByText("Theo kênh").waitFor();
                    looks.at("results");
                    looks.atTwiceTheSize("results");
                    desk.open("ket-qua?kenh=PRESS&tim=khong-co");
                    desk.page().getByText("Chưa có kết quả nào").waitFor();
                    looks.at("results-empty");
                    desk.open("ket-qua?mau-thuan=co");
                    desk.page().locator("main a[href*='ket-qua/']").first().click();
                    desk.button("Là các buổi khác nhau, tính tất cả").waitFor();
                    looks.at("result-conflict");
                    looks.atTwiceTheSize("result-conflict");
                    Locator link = desk.page().locator("main a[href*='hoat-dong/']");
                    String activity = link.first().getAttribute("href").replaceFirst(".*/", "");
                    desk.open("ket-qua?hoat-dong=" + activity);
                    desk.page().locator(".lt-chip").waitFor();
                    looks.at("results-of-activity");
                    looks.atTwiceTheSize("results-of-activity");
                });
    }

    @Test
    void theScreensOfTheSyncDeskAreAccessible() throws IOException {
        Path saved = profiles.resolve("lan-toa.txt");
        String person = aPhoneThatHasWaited();
        Files.writeString(
                saved,
                """
                {"format":"lantoa-outbox-1","person":"%s","installation":"%s",
                 "madeAt":"2026-11-22T00:50:00Z","wrappedKey":null,
                 "facts":[{"id":"%s","sha256":"00","plain":"x"}],"media":[]}
                """
                        .formatted(person, UUID.randomUUID(), UUID.randomUUID()));
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "sync-desk",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("dong-bo");
                    desk.page().getByText("Mục chờ đã").first().waitFor();
                    looks.at("sync-phones");
                    looks.atTwiceTheSize("sync-phones");
                    desk.open("dong-bo?tim=khong-co-ai");
                    desk.page().getByText("Không có máy nào").waitFor();
                    looks.at("sync-phones-none");
                    desk.open("dong-bo?xem=cho-quyet-dinh");
                    desk.page().getByText("Nội dung đã ghi").first().click();
                    desk.page()
                            .getByText("Tên hoạt động")
                            .or(desk.page().getByText("Nơi tổ chức"))
                            .first()
                            .waitFor();
                    looks.at("sync-held");
                    looks.atTwiceTheSize("sync-held");
                    desk.button("Không tính mục này").first().click();
                    desk.page().getByLabel("Lý do").first().waitFor();
                    looks.at("sync-decline");
                    desk.open("dong-bo?xem=doc-tep");
                    looks.at("sync-file");
                    desk.page().locator("input[type=file]").setInputFiles(saved);
                    desk.button("Đọc vào").waitFor();
                    looks.at("sync-file-found");
                    looks.atTwiceTheSize("sync-file-found");
                });
    }

    /**
     * A collaborator's phone tells of an entry that is five days old, and sends the result of an
     * activity that no issued plan has; answers the person's id.
     */
    private String aPhoneThatHasWaited() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Xã Khe Sanh");
        try (Phone phone = Phone.with(profiles.resolve("waits")).size(1280, 900).open()) {
            Desk desk = new Desk(phone.page(), product.address());
            enter(desk, account);
            return String.valueOf(
                    phone.page()
                            .evaluate(
                                    """
                                    async () => {
                                      const headers = { 'X-Lan-Toa': '1', 'Content-Type': 'application/json' };
                                      const day = 86400000;
                                      const fact = {
                                        id: crypto.randomUUID(), type: 'activity-result', version: 1,
                                        madeAt: new Date(Date.now() - day).toISOString(), offset: 0, corrects: null,
                                        body: {
                                          activity: crypto.randomUUID(), adHoc: null, unit: '2025-19429',
                                          start: new Date(Date.now() - day).toISOString().slice(0, 16),
                                          channel: 'DIRECT_TALK', languages: ['vi'],
                                          participants: { female: 12, male: 7, other: 0 },
                                          wentWell: 'Nhiều người phát biểu'
                                        }
                                      };
                                      const answer = await fetch('/api/field/facts', {
                                        method: 'POST', headers,
                                        body: JSON.stringify({
                                          facts: [JSON.stringify(fact)], lastReceipt: null, waiting: 3, review: 1,
                                          oldest: new Date(Date.now() - 5 * day - 3600000).toISOString()
                                        })
                                      });
                                      const said = await answer.text();
                                      if (!said.includes('WAITING')) { throw new Error(said); }
                                      return (await (await fetch('/api/field/me', { headers })).json()).id;
                                    }
                                    """));
        }
    }

    @Test
    void aDraftWithWarningsIsAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Điện Biên");
        asOn(
                "draft",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("chien-dich");
                    desk.button("Lập kế hoạch trống").click();
                    desk.button("Lưu").click();
                    desk.button("Thêm hoạt động").click();
                    desk.page().getByLabel("Tên hoạt động").first().waitFor();
                    looks.at("activity-new");
                    desk.button("Lưu").click();
                    desk.page().getByText("Hãy ghi tên bằng tiếng Việt.").first().waitFor();
                    looks.at("activity-incomplete");
                    looks.atTwiceTheSize("activity-incomplete");
                    planOutsideThePeriod(desk);
                    looks.at("activity-warned");
                    desk.page().locator("main a[href*='chien-dich/']").first().click();
                    desk.button("Ban hành").waitFor();
                    looks.at("campaign-draft");
                });
    }

    @Test
    void theScreensOfPeopleAndPlacesAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Quản trị viên", "");
        asOn(
                "people",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("nguoi-dung");
                    looks.at("people");
                    looks.atTwiceTheSize("people");
                    desk.open("nguoi-dung/moi");
                    looks.at("person-new");
                    desk.open("nguoi-dung?tim=giang+vien");
                    desk.page()
                            .getByRole(AriaRole.LINK)
                            .filter(
                                    new Locator.FilterOptions()
                                            .setHasText("Giảng viên, Tỉnh Quảng Trị"))
                            .first()
                            .click();
                    desk.button("Tạo liên kết mời").click();
                    desk.page().getByLabel("Liên kết mời").first().waitFor();
                    looks.at("person");
                    looks.atTwiceTheSize("person");
                    desk.open("tai-khoan");
                    looks.at("account");
                    desk.open("dia-ban?noi=2025-44");
                    looks.at("places-province");
                    desk.open("dia-ban?noi=" + COMMUNE);
                    looks.at("places-commune");
                    desk.open("duong-day-nong");
                    looks.at("hotlines");
                    looks.atTwiceTheSize("hotlines");
                    desk.page()
                            .getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sửa số"))
                            .first()
                            .click();
                    desk.button("Lưu").waitFor();
                    looks.at("hotline-dialog");
                    desk.open("khong-co-trang-nay");
                    looks.at("not-found");
                });
    }

    private static void activity(Desk desk, Looks looks) {
        Page page = desk.page();
        page.locator("a[href*='hoat-dong/']").first().click();
        page.waitForURL("**/hoat-dong/*");
        desk.button("Lưu").waitFor();
        looks.at("activity");
        looks.atTwiceTheSize("activity");
        desk.button("Hủy hoạt động").first().click();
        page.getByLabel("Lý do hủy").first().waitFor();
        looks.at("cancel-dialog");
        page.keyboard().press("Escape");
    }

    private static void planOutsideThePeriod(Desk desk) {
        Page page = desk.page();
        page.getByLabel("Tên hoạt động").first().fill("Nói chuyện chuyên đề");
        Locator start = page.locator("vaadin-date-time-picker").first().locator("input");
        start.first().fill("20/12/2026");
        start.first().press("Enter");
        start.last().fill("08:00");
        start.last().press("Enter");
        desk.button("Lưu").click();
        page.getByText("Căn cứ").first().waitFor();
    }

    private static void enter(Desk desk, DemoAccount account) {
        desk.signIn(account);
        Locator notice = desk.button("Tôi đã đọc");
        notice.or(desk.page().locator("h1")).first().waitFor();
        if (notice.isVisible()) {
            notice.click();
        }
    }

    private void asOn(String profile, Walk walk) {
        try (Phone laptop = Phone.with(profiles.resolve(profile)).size(1280, 900).open()) {
            Page page = laptop.page();
            walk.take(new Desk(page, product.address()), Looks.everywhere(page, found));
        }
        found.assertAll();
    }

    /** A walk over some screens. */
    private interface Walk {
        void take(Desk desk, Looks looks);
    }
}
