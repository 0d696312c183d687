package vn.lantoa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;

/** A phone, a line that can be troubled, and what arrived at the end of it. */
abstract class FaultCase {

    static final String FACTS = "/api/field/facts";

    /** Whose phones these are; no other test uses their invitations. */
    private static final List<String> PLACES = List.of("Phường Đồng Hới", "Xã Hướng Lập");

    @TempDir Path profiles;

    final Product product = SharedProduct.get();
    final Arrivals arrivals = new Arrivals(product);
    final FaultProxy line = FaultProxy.to(product.port());

    @AfterEach
    void end() {
        line.close();
    }

    /** The phone of this name; the same each time within a test. */
    Phone phone(String name) {
        return Phone.with(profiles.resolve(name)).open();
    }

    /** The app on it, opened as one of two collaborators. */
    Recorder recorder(Phone phone, int which) {
        return Recorder.signedIn(phone, line.address(), collaborator(which), product);
    }

    /** The app on it, opened by somebody new by their invitation. */
    Recorder newcomer(Phone phone, HallClass.Guest guest) {
        Page page = phone.page();
        page.navigate(line.address() + guest.invitation());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bắt đầu")).click();
        page.getByText("Đã gửi hết, cập nhật lúc").first().waitFor();
        return new Recorder(page, line.address());
    }

    /** One of two collaborators. */
    DemoAccount collaborator(int which) {
        return DemoAccount.find(product, "Cộng tác viên", PLACES.get(which));
    }
}
