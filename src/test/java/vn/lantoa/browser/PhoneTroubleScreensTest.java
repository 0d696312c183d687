package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;

/** What the phone shows when a result cannot leave it or cannot be kept, as it looks. */
@BrowserTest
class PhoneTroubleScreensTest extends FaultCase {

    /** From now on the browser has no room for anything. */
    private static final String FULL =
            """
            () => {
              IDBObjectStore.prototype.put = () => {
                throw new DOMException('no room', 'QuotaExceededError');
              };
            }
            """;

    /** Chooses a place that is not among this person's, as if it had been until today. */
    private static final String ELSEWHERE =
            """
            () => {
              const places = document.querySelector('#result-unit');
              places.options[places.selectedIndex].value = '2025-11';
              places.dispatchEvent(new Event('change', { bubbles: true }));
            }
            """;

    private final SoftAssertions found = new SoftAssertions();

    @Test
    void theFileOfWhatIsUnsentAndTheNoticesOfAFullPhoneAreAccessible() {
        HallClass.Guest guest = HallClass.guest(product, Role.COLLABORATOR, "Người có máy đầy");
        try (Phone phone = Phone.with(profiles.resolve("full")).size(320, 740).open()) {
            Page page = phone.page();
            Looks looks = Looks.onPhone(page, found);
            Recorder recorder = newcomer(phone, guest);
            line.set(FaultProxy.Line.CUT);
            recorder.record("Chưa gửi được", 3).goTo("#cai-dat");
            button(page, "Lưu các mục chưa gửi thành tệp");
            page.getByText("Lưu tệp về máy").waitFor();
            page.getByText("Tệp có 1 mục").scrollIntoViewIfNeeded();
            check(looks, "field-outbox-file");
            recorder.begin("Không còn chỗ");
            page.getByText("đã được lưu trên máy này").waitFor();
            page.evaluate(FULL);
            recorder.count(2, 1).tapSave();
            page.getByText("Máy đã đầy bộ nhớ nên chưa lưu được").first().waitFor();
            check(looks, "field-result-full");
            line.set(FaultProxy.Line.UP);
            recorder.send();
            page.getByText("Máy đã đầy bộ nhớ. Hãy xóa bớt").first().waitFor();
            check(looks, "field-sync-full");
        }
        found.assertAll();
    }

    @Test
    void aResultToLookAtAgainIsAccessible() {
        HallClass.Guest guest = HallClass.guest(product, Role.COLLABORATOR, "Người chuyển địa bàn");
        try (Phone phone = Phone.with(profiles.resolve("refused")).size(320, 740).open()) {
            Page page = phone.page();
            Looks looks = Looks.onPhone(page, found);
            Recorder recorder = newcomer(phone, guest);
            line.set(FaultProxy.Line.CUT);
            recorder.begin("Nơi không còn được giao").count(4, 0);
            page.evaluate(ELSEWHERE);
            recorder.save();
            line.set(FaultProxy.Line.UP);
            recorder.send().goTo("#ket-qua");
            assertThat(recorder.card("Nơi không còn được giao")).containsText("Cần xem lại");
            assertThat(page.getByText("Có 1 mục cần xem lại").first()).isVisible();
            check(looks, "field-results-review");
            recorder.card("Nơi không còn được giao").locator("a").first().click();
            page.getByText("Gửi lại, không sửa").waitFor();
            check(looks, "field-result-review");
        }
        found.assertAll();
        arrivals.none("Nơi không còn được giao");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static void check(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }
}
