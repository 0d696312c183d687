package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;

/**
 * What becomes of a result on a phone whose sign-in the desk ends before it could be sent: the
 * phone hands it in and says so, an organiser decides, and it counts once. docs/faults.md names the
 * test of every fault.
 */
@BrowserTest
class AccountFaultsTest extends FaultCase {

    /** How many facts lie in the outbox of a person, whatever became of them. */
    private static final String KEPT =
            """
            person => new Promise((done, failed) => {
              const opening = indexedDB.open(`lantoa-outbox-${person}`);
              opening.onerror = () => failed(opening.error);
              opening.onsuccess = () => {
                const count = opening.result.transaction('facts').objectStore('facts').count();
                count.onsuccess = () => { opening.result.close(); done(count.result); };
              };
            })
            """;

    @Test
    void accountClosedWithUnsentFacts() {
        endedWithAnUnsentResult(
                "Người có tài khoản bị đóng",
                "Trước khi đóng tài khoản",
                "Tài khoản của người ghi đã đóng khi mục này đến.",
                (desk, name) -> {
                    desk.button("Đóng tài khoản").click();
                    desk.page().getByText("Đóng tài khoản của " + name + "?").waitFor();
                    desk.button("Đóng tài khoản").last().click();
                    desk.page().getByText("Tài khoản này đã đóng.").waitFor();
                });
    }

    @Test
    void phoneRevokedWithUnsentFacts() {
        endedWithAnUnsentResult(
                "Người có máy bị ngắt",
                "Trước khi ngắt máy",
                "Máy gửi mục này đã bị kết thúc đăng nhập trước khi gửi.",
                (desk, name) -> {
                    desk.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions()
                                            .setName(Pattern.compile("^Ngắt máy ")))
                            .first()
                            .click();
                    desk.button("Ngắt máy này").click();
                    desk.page().getByText("Chưa có máy nào đang đăng nhập.").waitFor();
                });
    }

    private void endedWithAnUnsentResult(String name, String title, String why, Ending ending) {
        HallClass.Guest guest = HallClass.guest(product, Role.COLLABORATOR, name);
        SoftAssertions found = new SoftAssertions();
        try (Phone phone = phone("a");
                Phone laptop = Phone.with(profiles.resolve("desk")).size(1280, 900).open()) {
            Recorder recorder = newcomer(phone, guest);
            line.set(FaultProxy.Line.CUT);
            recorder.record(title, 17).seesWaiting(title);
            Desk desk = new Desk(laptop.page(), product.address());
            enter(desk, "Quản trị viên", "");
            desk.open("nguoi-dung/" + guest.id());
            ending.end(desk, name);
            line.set(FaultProxy.Line.UP);
            recorder.send();
            saysThatItWasSignedOut(phone.page(), guest, found);
            arrivals.none(title);
            laptop.context().clearCookies();
            enter(desk, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
            accept(desk, name, title, why);
            arrivals.once(title, 17);
            arrivesNoSecondTime(phone.page(), title);
        }
        found.assertAll();
    }

    private void enter(Desk desk, String role, String place) {
        desk.signIn(DemoAccount.find(product, role, place));
        desk.confirmNotice();
    }

    private static void saysThatItWasSignedOut(
            Page page, HallClass.Guest guest, SoftAssertions found) {
        assertThat(page.getByText("Máy chủ đã kết thúc đăng nhập trên máy này.")).isVisible();
        assertThat(page.getByText("Những gì bạn đã ghi không mất.")).isVisible();
        assertThat(page.getByText("Mục chưa gửi của người khác trên máy này")).hasCount(0);
        assertThat(page.evaluate(KEPT, guest.id().toString())).as("kept on the phone").isEqualTo(1);
        Looks looks = Looks.onPhone(page, found);
        looks.at("field-signed-out");
        looks.atTwiceTheSize("field-signed-out");
    }

    private static void accept(Desk desk, String name, String title, String why) {
        desk.open("dong-bo?xem=cho-quyet-dinh");
        Locator card =
                desk.page()
                        .locator("main li.lt-card")
                        .filter(new Locator.FilterOptions().setHasText("Mục do " + name + " ghi"));
        assertThat(card).hasCount(1);
        assertThat(card).containsText(why);
        card.getByText("Nội dung đã ghi").click();
        assertThat(card).containsText(title);
        card.getByText("Nhận và tính mục này").click();
        desk.page().getByText("Nhận mục do " + name + " ghi?").waitFor();
        desk.button("Nhận và tính mục này").last().click();
        assertThat(card).hasCount(0);
    }

    /** The app, opened again with the cookie it still has, has nothing more to hand in. */
    private void arrivesNoSecondTime(Page page, String title) {
        page.reload();
        assertThat(page.getByText("Máy chủ đã kết thúc đăng nhập trên máy này.")).isVisible();
        arrivals.once(title, 17);
    }

    /** How the desk ends a sign-in, on the page of this person. */
    private interface Ending {
        void end(Desk desk, String name);
    }
}
