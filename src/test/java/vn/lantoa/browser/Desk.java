package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import vn.lantoa.testing.browser.DemoAccount;

/** What an organiser does with the Flow views, by the words they read. */
final class Desk {

    /** Whether the page has drawn all that it asked the server for. */
    private static final String AT_REST =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                    + ".every(client => !client.isActive?.())";

    private final Page page;
    private final String address;

    Desk(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Signs in with phone and password. */
    void signIn(DemoAccount account) {
        page.navigate(address + "/dang-nhap");
        page.getByLabel("Số điện thoại").first().fill(account.phone());
        page.locator("input[type=password]").first().fill(account.password());
        button("Đăng nhập").click();
        page.waitForURL(url -> !url.contains("dang-nhap"));
        page.getByRole(AriaRole.HEADING).first().waitFor();
    }

    /** As {@link #signIn} for the first time: the privacy notice comes first. */
    void signInFirst(DemoAccount account) {
        signIn(account);
        button("Tôi đã đọc").click();
    }

    /** Confirms the privacy notice where the page has brought it along. */
    void confirmNotice() {
        page.locator("h1").first().waitFor();
        page.waitForFunction(AT_REST);
        if (page.locator("vaadin-dialog").count() > 0) {
            button("Tôi đã đọc").click();
            page.locator("vaadin-dialog")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** Opens a route and waits for its heading. */
    void open(String route) {
        page.navigate(address + "/" + route);
        page.locator("h1").first().waitFor();
    }

    /** The button with this name. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /**
     * Types a day. While its calendar is open, all around the field is hidden from screen readers;
     * closed before it has quite opened it would stay so, which only a test is quick enough for.
     */
    void typeDay(Locator input, String day) {
        Locator hidden = page.locator("[data-aria-hidden]");
        input.fill(day);
        hidden.first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        input.press("Enter");
        assertThat(hidden).hasCount(0);
    }

    /** The page itself. */
    Page page() {
        return page;
    }
}
