package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Invitations by commune, and moving, handing over and merging people, as they look. */
@BrowserTest
class PeopleStepsScreensTest extends DeskLooks {

    @Test
    void theScreensOfInvitationsAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "invitations",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("loi-moi");
                    looks.at("invitations");
                    looks.atTwiceTheSize("invitations");
                    desk.open("loi-moi?loc=outside");
                    choose(desk.page());
                    desk.button("In thẻ mời cho 1 nơi đã chọn").click();
                    desk.button("Tạo và in").waitFor();
                    looks.at("invitations-ask");
                    // made here, new links would end those that other tests use
                    desk.open("loi-moi/2025-19429");
                    looks.at("invitations-commune");
                    looks.atTwiceTheSize("invitations-commune");
                });
    }

    @Test
    void theStepsWithAPersonAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        asOn(
                "person-steps",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("nguoi-dung?tim=cong+tac+vien&don-vi=2025-19429");
                    String person =
                            desk.page().locator("a.lt-card-title").first().getAttribute("href");
                    desk.open(person);
                    looks.at("person-with-steps");
                    desk.open(person + "/chuyen");
                    looks.at("person-move");
                    desk.open(person + "/ban-giao");
                    looks.at("person-hand-over");
                    desk.open(person + "/gop");
                    looks.at("person-merge");
                    looks.atTwiceTheSize("person-merge");
                    another(desk.page());
                    looks.at("person-merge-preview");
                    looks.atTwiceTheSize("person-merge-preview");
                });
    }

    /** Chooses somebody else, whose account and this one would become one. */
    private static void another(Page page) {
        Locator other = page.getByLabel("Tìm tài khoản khác").first();
        other.fill("cong tac vien");
        page.locator("vaadin-combo-box-item").first().waitFor();
        other.press("ArrowDown");
        other.press("Enter");
        page.getByText("Không hoàn tác được").first().waitFor();
    }

    private static void choose(Page page) {
        Locator box =
                page.getByRole(AriaRole.CHECKBOX)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first();
        box.waitFor();
        box.check();
    }
}
