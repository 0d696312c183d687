package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.SamplePictures;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;

/** The promise to a collaborator, played once: what you wrote is safe, and arrives exactly once. */
@BrowserTest
class ResultsArriveExactlyOnceTest {

    private static final String TALK = "Nói chuyện tại chợ phiên Thượng Trạch";
    private static final String CLUB = "Sinh hoạt câu lạc bộ bản Cà Roòng";

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();
    private final Arrivals arrivals = new Arrivals(product);

    @Test
    void twoResultsWrittenWithoutNetworkOverAKillOfTheAppAndACaptivePortalAreCountedOnce() {
        DemoAccount collaborator = DemoAccount.find(product, "Cộng tác viên", "Xã Thượng Trạch");
        Path profile = profiles.resolve("phone");
        try (FaultProxy line = FaultProxy.to(product.port())) {
            try (Phone phone = Phone.with(profile).open()) {
                Recorder recorder = Recorder.signedIn(phone, line.address(), collaborator, product);
                line.set(FaultProxy.Line.CUT);
                recorder.begin(TALK).count(20, 5);
                phone.page().locator("lt-counter").nth(1).scrollIntoViewIfNeeded();
                Screen.pictureForReadme(phone.page(), "phone-result");
                recorder.photograph(SamplePictures.jpeg(1200, 900)).save().seesWaiting(TALK);
                recorder.begin(CLUB).count(17, 0);
                phone.kill();
            }
            try (Phone phone = Phone.with(profile).open()) {
                Recorder recorder =
                        Recorder.of(phone, line.address(), collaborator, product).open();
                recorder.seesWaiting(TALK);
                recorder.goOn(CLUB).count(17, 3).save();
                assertThat(phone.page().getByText("Còn 2 mục chưa gửi").first()).isVisible();
                Screen.pictureForReadme(phone.page(), "phone-results-waiting");
                line.set(FaultProxy.Line.CAPTIVE_PORTAL);
                recorder.send().seesWaiting(TALK).seesWaiting(CLUB);
                line.set(FaultProxy.Line.UP);
                recorder.send().seesSent(TALK).seesSent(CLUB);
                assertThat(phone.page().getByText("Đã gửi hết, cập nhật lúc").first()).isVisible();
                Screen.pictureForReadme(phone.page(), "phone-results-sent");
            }
        }
        arrivals.once(TALK, 20);
        arrivals.once(CLUB, 17);
        organiserSeesBothOnce();
    }

    private void organiserSeesBothOnce() {
        try (Phone laptop = Phone.with(profiles.resolve("desk")).size(1280, 900).open()) {
            Desk desk = new Desk(laptop.page(), product.address());
            desk.signIn(DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị"));
            Page page = laptop.page();
            desk.confirmNotice();
            desk.open("ket-qua?tim=" + "Thuong Trach".replace(" ", "%20"));
            Screen.pictureForReadme(page, "desk-results");
            seesOnce(page, TALK, "25 lượt người");
            seesOnce(page, CLUB, "20 lượt người");
            page.getByText(TALK).first().click();
            assertThat(page.locator("h1").first()).containsText(TALK);
            Locator photo = page.locator("main img").first();
            assertThat(photo).isVisible();
            page.waitForFunction("() => document.querySelector('main img').naturalWidth > 0");
            Screen.pictureForReadme(page, "desk-result");
        }
    }

    private static void seesOnce(Page page, String title, String sum) {
        Locator card =
                page.locator("main li, main article, main vaadin-card, main .lt-card")
                        .filter(new Locator.FilterOptions().setHasText(title));
        assertThat(page.getByText(title)).hasCount(1);
        assertThat(card.first()).containsText(sum);
    }
}
