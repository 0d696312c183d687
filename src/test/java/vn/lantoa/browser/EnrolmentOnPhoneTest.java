package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/**
 * Two people enrol on their phones in a class with one seat, and the desk sees where they stand.
 */
@BrowserTest
class EnrolmentOnPhoneTest {

    private static final String FIRST = "Người ghi danh trước";
    private static final String SECOND = "Người ghi danh sau";

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();

    @Test
    void theSeatThatOneGivesBackIsOfferedToWhoeverWaits() {
        UUID id = HallClass.toEnrolIn(product, 1);
        SoftAssertions found = new SoftAssertions();
        try (FaultProxy line = FaultProxy.to(product.port());
                Phone office = Phone.with(profiles.resolve("desk")).size(1280, 900).open();
                Phone one = Phone.with(profiles.resolve("one")).realClock().open();
                Phone other = Phone.with(profiles.resolve("other")).realClock().open()) {
            Page first = begin(one, FIRST, line.address(), id);
            Looks looks = Looks.onPhone(first, found);
            line.set(FaultProxy.Line.CUT);
            button(first, "Ghi danh").click();
            assertThat(state(first)).containsText("đã lưu trên máy này, sẽ gửi khi có mạng");
            line.set(FaultProxy.Line.UP);
            reads(first, "Bạn có chỗ trong lớp.");
            looks.at("field-enrolment-seat");
            Page second = begin(other, SECOND, product.address(), id);
            button(second, "Ghi danh").click();
            reads(second, "Bạn ở trong danh sách chờ");
            Desk desk = new Desk(office.page(), product.address());
            desk.signIn(DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị"));
            desk.confirmNotice();
            sees(desk, id, "Đã ghi danh: 1/1", "Đã ghi danh", "Danh sách chờ");
            button(first, "Xin rút").click();
            reads(first, "Bạn đã rút khỏi lớp.");
            reads(second, "Có chỗ trống cho bạn.");
            assertThat(second.getByText("Chỗ được giữ đến").first()).isVisible();
            Looks offered = Looks.onPhone(second, found);
            offered.at("field-enrolment-offered");
            offered.atTwiceTheSize("field-enrolment-offered");
            sees(desk, id, "Đã ghi danh: 0/1", "Đã rút", "Có chỗ, chờ xác nhận");
            button(second, "Tôi tham gia").click();
            reads(second, "Bạn có chỗ trong lớp.");
            sees(desk, id, "Đã ghi danh: 1/1", "Đã rút", "Đã ghi danh");
        }
        found.assertAll();
    }

    private Page begin(Phone phone, String name, String address, UUID id) {
        HallClass.Guest guest = HallClass.guest(product, Role.COLLABORATOR, name);
        TrainersPhone app = new TrainersPhone(phone.page(), address);
        app.begin(address + guest.invitation());
        app.open("lop/" + id);
        assertThat(state(phone.page())).containsText("Bạn có thể tự ghi danh vào lớp này.");
        return phone.page();
    }

    /** What the server made of it comes with one of the next updates. */
    private static void reads(Page page, String words) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> {
                    Locator update =
                            page.locator("lt-sync-line").getByRole(AriaRole.BUTTON).first();
                    if (update.isVisible() && update.isEnabled()) {
                        update.click();
                    }
                    return state(page).innerText().contains(words);
                });
    }

    private static void sees(Desk desk, UUID id, String seats, String first, String second) {
        desk.open("lop/" + id + "?muc=hoc-vien");
        assertThat(desk.page().getByText(seats).first()).isVisible();
        assertThat(card(desk, FIRST)).containsText(first);
        assertThat(card(desk, SECOND)).containsText(second);
    }

    private static Locator card(Desk desk, String name) {
        return desk.page()
                .locator("main li")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        desk.page()
                                                .getByText(
                                                        name,
                                                        new Page.GetByTextOptions()
                                                                .setExact(true))));
    }

    private static Locator state(Page page) {
        return page.locator("lt-enrolment-card [role=status]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
