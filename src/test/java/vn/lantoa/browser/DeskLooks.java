package vn.lantoa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.SharedProduct;

/**
 * Looks at the screens of the Flow views, each area in a test of its own: on a laptop and on the
 * narrowest phone, in light and in dark, the main ones at twice the text size too. One browser and
 * one sign-in serve a whole walk.
 */
abstract class DeskLooks {

    /** Where the browsers of this test keep their profiles. */
    @TempDir protected Path profiles;

    protected final Product product = SharedProduct.get();

    private final SoftAssertions found = new SoftAssertions();

    /**
     * Takes a walk on a laptop, and tells at its end what was wrong on the way; where it gets stuck
     * it leaves a picture.
     */
    protected void asOn(String profile, Walk walk) {
        try (Phone laptop = Phone.with(profiles.resolve(profile)).size(1280, 900).open()) {
            Page page = laptop.page();
            try {
                walk.take(new Desk(page, product.address()), Looks.everywhere(page, found));
            } catch (PlaywrightException | AssertionError stuck) {
                Screen.picture(page, "stuck-" + profile);
                throw stuck;
            }
        }
        found.assertAll();
    }

    /** Signs in, and past the privacy notice where it is the first time. */
    protected static void enter(Desk desk, DemoAccount account) {
        desk.signIn(account);
        desk.confirmNotice();
    }

    /** A walk over some screens. */
    protected interface Walk {
        void take(Desk desk, Looks looks);
    }
}
