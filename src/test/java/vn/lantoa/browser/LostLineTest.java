package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;

/** The desk without network: it says so, and hides nothing that helps. */
@BrowserTest
class LostLineTest {

    @TempDir Path profiles;

    private final Product product = SharedProduct.get();

    @Test
    void theDeskSaysThatTheLineIsLost() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        try (Phone laptop = Phone.with(profiles.resolve("desk")).size(1280, 900).open()) {
            Page page = laptop.page();
            Desk desk = new Desk(page, product.address());
            DeskLooks.enter(desk, account);
            Locator said = page.locator(".v-status-message");
            assertThat(said).not().isVisible();
            laptop.context().setOffline(true);
            page.locator("nav a[href='lich']").first().click();
            assertThat(said).hasText(Pattern.compile("Mất kết nối|Không có mạng"));
            assertThat(said).hasCSS("opacity", "1");
            assertThat(said).isInViewport();
            Screen.isAccessible(page, "desk-line-lost");
            laptop.context().setOffline(false);
            assertThat(said).not().isVisible();
        }
    }
}
