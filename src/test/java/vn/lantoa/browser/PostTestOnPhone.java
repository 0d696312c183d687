package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Answering the demo's post-test on a phone, question by question. */
final class PostTestOnPhone {

    /** Words of its questions, in order. */
    static final String FIRST = "Vai trò giới từ đâu mà có?";

    static final String SECOND = "Bạo lực trong gia đình là chuyện riêng";
    static final String THIRD = "cộng tác viên nên làm gì?";

    private final Page page;

    PostTestOnPhone(Page page) {
        this.page = page;
    }

    /** By the ways that people take: their classes, the class, its test. */
    void open() {
        page.locator("lt-bottom-bar a[href*='#lop']").click();
        page.locator("main a[href*='#lop/']").first().click();
        openFromClass();
    }

    /** From the page of the class. */
    void openFromClass() {
        page.locator("main a[href*='#bai/']")
                .filter(new Locator.FilterOptions().setHasText("Bài kiểm tra cuối khóa"))
                .click();
    }

    /** Chooses right, on the first question. */
    void firstRight() {
        page.getByText("Do xã hội quy định").click();
    }

    /** Chooses wrong, on the first question. */
    void firstWrong() {
        page.getByText("Sinh ra đã có").click();
    }

    /** Chooses right, on the second question. */
    void secondRight() {
        page.getByText("Sai", new Page.GetByTextOptions().setExact(true)).click();
    }

    /** Chooses right, on the third question. */
    void thirdRight() {
        page.getByText("Lắng nghe và giữ kín").click();
        page.getByText("Giới thiệu nơi giúp đỡ").click();
    }

    /** Answers all three right and keeps that. */
    void allRight() {
        page.getByText(FIRST).waitFor();
        firstRight();
        step("Câu tiếp");
        page.getByText(SECOND).waitFor();
        secondRight();
        step("Câu tiếp");
        page.getByText(THIRD).waitFor();
        thirdRight();
        step("Xem lại");
        step("Lưu bài làm");
    }

    /** Answers the first one wrong, leaves the others out, and keeps that. */
    void oneWrongAndNoMore() {
        page.getByText(FIRST).waitFor();
        firstWrong();
        step("Câu tiếp");
        step("Câu tiếp");
        step("Xem lại");
        step("Lưu bài làm");
    }

    /** The button with this name. */
    void step(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
    }
}
