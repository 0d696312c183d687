package vn.lantoa.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;

/** Results on the desk, as they look. */
@BrowserTest
class ResultDeskScreensTest extends DeskLooks {

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
}
