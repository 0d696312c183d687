package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/**
 * A post-test from its opening on the desk to what the class learned: one participant finishes it
 * without network, with the phone switched off in between, another's answers a trainer enters.
 */
@BrowserTest
class PostTestTest {

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();
    private final SoftAssertions found = new SoftAssertions();

    @Test
    void isFinishedWithoutNetworkAndEnteredByTheTrainer() {
        try (Phone office = Phone.with(profiles.resolve("desk")).size(1280, 900).open()) {
            Desk desk = new Desk(office.page(), product.address());
            desk.signIn(DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị"));
            desk.confirmNotice();
            open(desk);
            participantAnswers();
            trainerEnters();
            theOrganiserSees(desk);
        }
        found.assertAll();
    }

    private void open(Desk desk) {
        Page page = desk.page();
        desk.open("lop");
        page.locator("main a[href*='lop/']").first().click();
        page.locator("main nav a[href*='muc=kiem-tra']").first().click();
        desk.button("Mở cho học viên làm: Bài kiểm tra cuối khóa").click();
        desk.button("Đóng lại: Bài kiểm tra cuối khóa").waitFor();
    }

    private void participantAnswers() {
        DemoAccount account = DemoAccount.find(product, "Cộng tác viên", "Phường Ba Đồn");
        Path profile = profiles.resolve("participant");
        try (FaultProxy line = FaultProxy.to(product.port())) {
            try (Phone phone = Phone.with(profile).realClock().size(320, 740).open()) {
                start(phone.page(), account, line.address());
                new PostTestOnPhone(phone.page()).open();
                phone.page().getByText(PostTestOnPhone.FIRST).waitFor();
                phone.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            }
            line.set(FaultProxy.Line.CUT);
            try (Phone phone = Phone.with(profile).realClock().size(320, 740).open()) {
                Page page = phone.page();
                page.navigate(line.address() + "/field.html");
                PostTestOnPhone test = new PostTestOnPhone(page);
                test.open();
                test.firstRight();
                page.getByText("Câu trả lời đã được lưu tạm").waitFor();
                Looks looks = Looks.onPhone(page, found);
                check(looks, "field-test-question");
                test.step("Câu tiếp");
                page.getByText(PostTestOnPhone.SECOND).waitFor();
                page.getByText("Câu trả lời đã được lưu tạm").waitFor();
                phone.kill();
            }
            try (Phone phone = Phone.with(profile).realClock().size(320, 740).open()) {
                Page page = phone.page();
                page.navigate(line.address() + "/field.html");
                finish(page);
                line.set(FaultProxy.Line.UP);
                new PostTestOnPhone(page).step("Gửi ngay");
                page.getByText("Đã gửi.", new Page.GetByTextOptions().setExact(true)).waitFor();
            }
        }
    }

    private void finish(Page page) {
        PostTestOnPhone test = new PostTestOnPhone(page);
        test.open();
        page.getByText(PostTestOnPhone.SECOND).waitFor();
        test.secondRight();
        test.step("Câu tiếp");
        page.getByText(PostTestOnPhone.THIRD).waitFor();
        test.thirdRight();
        test.step("Xem lại");
        page.getByText("Mọi câu đã được trả lời.").waitFor();
        Looks looks = Looks.onPhone(page, found);
        check(looks, "field-test-review");
        test.step("Lưu bài làm");
        page.getByText("Đã lưu trên máy này.").waitFor();
        check(looks, "field-test-kept");
    }

    private void trainerEnters() {
        DemoAccount account = DemoAccount.find(product, "Giảng viên", "Tỉnh Quảng Trị");
        try (Phone phone =
                Phone.with(profiles.resolve("trainer")).realClock().size(320, 740).open()) {
            Page page = phone.page();
            start(page, account, product.address());
            PostTestOnPhone test = new PostTestOnPhone(page);
            test.open();
            Locator others =
                    page.locator("lt-trainee-choice li")
                            .filter(new Locator.FilterOptions().setHasNotText("Đã trả lời"));
            others.first().waitFor();
            check(Looks.onPhone(page, found), "field-test-trainees");
            others.first().locator("a").click();
            test.oneWrongAndNoMore();
            page.getByText("Đã gửi.", new Page.GetByTextOptions().setExact(true)).waitFor();
        }
    }

    private void theOrganiserSees(Desk desk) {
        Page page = desk.page();
        page.reload();
        page.getByText("Sau lớp: trung bình 50% số điểm, 2 người làm bài.").waitFor();
        assertThat(page.getByText("1 người trả lời đúng (50%).").first()).isVisible();
        Looks looks = Looks.everywhere(page, found);
        looks.at("class-tests");
        looks.atTwiceTheSize("class-tests");
        desk.open("khoa-hoc");
        page.locator("main a[href*='khoa-hoc/']")
                .filter(new Locator.FilterOptions().setHasText("lồng ghép giới cho cộng tác viên"))
                .first()
                .click();
        page.getByText("Câu hỏi kiểm tra và phiếu đánh giá").first().click();
        page.getByText("Tối đa 6 điểm").first().waitFor();
        looks.at("course-questions");
        looks.atTwiceTheSize("course-questions");
        page.locator("main a[href*='/de/post/vi']").click();
        desk.button("Xem thử").waitFor();
        desk.button("Xem thử").click();
        looks.at("question-set");
        looks.atTwiceTheSize("question-set");
    }

    private static void check(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }

    private static void start(Page page, DemoAccount account, String origin) {
        page.navigate(origin + Invited.to(SharedProduct.get(), account));
        new PostTestOnPhone(page).step("Bắt đầu");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Hôm nay"))
                .first()
                .waitFor();
    }
}
