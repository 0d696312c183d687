package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.TrainingMade;
import vn.lantoa.testing.faults.ProductDatabase;

/**
 * The page of a private link during the class, as somebody without an account sees it: their seat,
 * check-in, the open test, their own data.
 */
@BrowserTest
class PrivateLinkScreensTest extends DeskLooks {

    private static final int SECRET = 43;

    @Test
    void thePageOfAPrivateLinkIsAccessibleInAllItsParts() {
        String link = linkOfSomebodyInTheHall();
        asOn(
                "private-link",
                (desk, looks) -> {
                    Page page = desk.page();
                    page.navigate(link);
                    desk.button("Tự điểm danh").waitFor();
                    look(looks, "private-link");
                    checksIn(desk, looks);
                    answers(desk, looks);
                    asksToBeErased(desk, looks);
                });
    }

    private static void checksIn(Desk desk, Looks looks) {
        Page page = desk.page();
        Locator code = page.getByLabel("Mã trên màn hình của giảng viên").first();
        code.fill("12");
        desk.button("Tự điểm danh").click();
        show(page, "Mã có đúng 8 chữ và số");
        look(looks, "private-link-no-code");
        page.getByLabel("Mã trên màn hình của giảng viên").first().fill("0000 0000");
        desk.button("Tự điểm danh").click();
        show(page, "giảng viên sẽ xác nhận bạn có mặt");
        look(looks, "private-link-waits");
    }

    private static void answers(Desk desk, Looks looks) {
        Page page = desk.page();
        desk.button("Bắt đầu làm").click();
        show(page, PostTestOnPhone.FIRST);
        look(looks, "private-link-test");
        page.getByText("Do xã hội quy định").click();
        desk.button("Gửi bài làm").click();
        page.getByText("Còn 2 câu chưa trả lời").first().waitFor();
        lookAtDialog(looks, "private-link-test-ask");
        desk.button("Gửi bài làm").last().click();
        show(page, "Đã nhận bài làm của bạn");
        look(looks, "private-link-test-end");
    }

    private static void asksToBeErased(Desk desk, Looks looks) {
        Page page = desk.page();
        show(page, "Thông tin trong lớp tập huấn");
        look(looks, "private-link-data");
        desk.button("Yêu cầu xóa").click();
        page.getByText("hai ngày làm việc").first().waitFor();
        lookAtDialog(looks, "private-link-erase-ask");
        desk.button("Yêu cầu xóa").last().click();
        show(page, "Bạn đã yêu cầu xóa lúc");
        look(looks, "private-link-erase-asked");
    }

    private static void show(Page page, String words) {
        Locator there = page.getByText(words).first();
        there.waitFor();
        there.scrollIntoViewIfNeeded();
    }

    private static void look(Looks looks, String name) {
        looks.at(name);
        looks.atTwiceTheSize(name);
    }

    private static void lookAtDialog(Looks looks, String name) {
        look(looks, name);
        looks.dialogIsWhole(name);
    }

    /** A class of this morning with an open post-test, and one of its people without an account. */
    private String linkOfSomebodyInTheHall() {
        HallClass hall =
                HallClass.of(
                        product, HallClass.guest(product, Role.TRAINER, "Giảng viên liên kết"), 1);
        JdbcClient database = ProductDatabase.of(product);
        UUID trainee = hall.trainees().getFirst();
        database.sql("UPDATE trainee_name SET phone = '+84905777888' WHERE trainee_id = ?")
                .param(trainee)
                .update();
        String secret = UUID.randomUUID().toString().replace("-", "_").repeat(2);
        secret = secret.substring(0, SECRET);
        database.sql("INSERT INTO trainee_link (trainee_id, token_hash) VALUES (?, SHA2(?, 256))")
                .params(trainee, secret)
                .update();
        opensPostTest(database, hall);
        return product.address() + "/vao-lop#" + secret;
    }

    private void opensPostTest(JdbcClient database, HallClass hall) {
        try (TrainingMade made = new TrainingMade(product)) {
            made.asksAsTheDemo(
                    new TrainingMade.Taught(
                            hall.id().toString(), hall.session().toString(), "", List.of()));
        }
        UUID test = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO class_test (id, class_id, kind, opened_at)
                        VALUES (?, ?, 'POST', '2026-11-22 00:30:00')
                        """)
                .params(test, hall.id())
                .update();
        database.sql(
                        """
                        INSERT INTO class_test_window (test_id, opened_at)
                        VALUES (?, '2026-11-22 00:30:00')
                        """)
                .param(test)
                .update();
        database.sql(
                        """
                        INSERT INTO class_test_set (test_id, set_id, asked)
                        SELECT ?, s.id, true FROM question_set s
                        JOIN training_class c ON c.course_id = s.course_id WHERE c.id = ?
                        """)
                .params(test, hall.id())
                .update();
    }
}
