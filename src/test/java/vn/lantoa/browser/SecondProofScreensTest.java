package vn.lantoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Product;

/** Signing in with an authenticator app and with a passkey, and how both look. */
@BrowserTest
class SecondProofScreensTest extends DeskLooks {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Test
    void aPasskeyIsMadeNamedUsedAndRemoved() {
        DemoAccount account = DemoAccount.find(product, "Lãnh đạo", "Quảng Trị");
        asOn(
                "passkey",
                (desk, looks) -> {
                    Page page = desk.page();
                    withAuthenticator(page);
                    enter(desk, account);
                    desk.open("tai-khoan");
                    desk.button("Tạo khóa truy cập trên máy này").click();
                    page.getByText("Đã tạo khóa truy cập.").waitFor();
                    page.locator("[aria-label^='Đổi tên khóa ']").click();
                    page.getByLabel("Tên khóa truy cập").first().fill("Máy ở cơ quan");
                    looks.at("passkey-name");
                    desk.button("Lưu tên").click();
                    page.getByText("Máy ở cơ quan").first().waitFor();
                    looks.at("account-passkeys");
                    looks.atTwiceTheSize("account-passkeys");

                    signOut(desk);
                    desk.button("Đăng nhập bằng khóa truy cập").click();
                    page.waitForURL(url -> !url.contains("dang-nhap"));
                    page.getByRole(AriaRole.HEADING).first().waitFor();
                    desk.open("tai-khoan");
                    page.getByText("Dùng gần nhất lúc").first().waitFor();

                    refusesAPageThatPassesEverythingOn(desk, page);
                    enter(desk, account);
                    desk.open("tai-khoan");
                    page.locator("[aria-label='Gỡ khóa Máy ở cơ quan']").click();
                    desk.button("Gỡ khóa").click();
                    page.getByText("Đã gỡ khóa truy cập").waitFor();
                    signOut(desk);
                    desk.button("Đăng nhập bằng khóa truy cập").click();
                    page.getByText("chưa đúng").first().waitFor();
                });
    }

    @Test
    void anAppIsSetUpAndAskedForAfterThePassword() {
        DemoAccount account = DemoAccount.find(product, "Lãnh đạo", "Quảng Trị");
        asOn(
                "app",
                (desk, looks) -> {
                    Page page = desk.page();
                    enter(desk, account);
                    Duration ahead = serverAhead(page);
                    desk.open("tai-khoan");
                    desk.button("Cài mã xác thực").click();
                    byte[] secret = secret(page);
                    looks.at("app-setup");
                    looks.atTwiceTheSize("app-setup");
                    code(page).fill(codeAt(secret, ahead, 0));
                    desk.button("Xác nhận mã").click();
                    desk.button("Tôi đã cất các mã này").waitFor();
                    looks.at("spare-codes");
                    looks.atTwiceTheSize("spare-codes");
                    List<String> spare = page.locator(".lt-spare code").allInnerTexts();
                    assertThat(spare).hasSize(10);
                    desk.button("Tôi đã cất các mã này").click();

                    signOut(desk);
                    password(desk, account);
                    code(page).waitFor();
                    // a field that is in use changes its colours slowly
                    page.evaluate("() => document.activeElement.blur()");
                    page.mouse().move(0, 0);
                    looks.at("second-step");
                    looks.atTwiceTheSize("second-step");
                    code(page).fill("000000");
                    desk.button("Tiếp tục").click();
                    page.getByText("Mã chưa đúng hoặc đã dùng rồi").first().waitFor();
                    code(page).fill(codeAt(secret, ahead, 1));
                    desk.button("Tiếp tục").click();
                    page.waitForURL(url -> !url.contains("dang-nhap"));

                    signOut(desk);
                    password(desk, account);
                    code(page).fill(spare.getFirst());
                    desk.button("Tiếp tục").click();
                    page.waitForURL(url -> !url.contains("dang-nhap"));
                    desk.open("tai-khoan");
                    page.getByText("Còn 9 mã dự phòng").waitFor();
                    desk.button("Gỡ mã xác thực").click();
                    page.locator("[role=alertdialog] vaadin-button")
                            .filter(new Locator.FilterOptions().setHasText("Gỡ mã xác thực"))
                            .click();
                    page.getByText("Đã gỡ mã xác thực.").first().waitFor();
                });
    }

    @Test
    void anAdministratorInProductionSetsAnAppUpBeforeAnythingElse() {
        Path data = Path.of("target", "browser-data-strict");
        FileSystemUtils.deleteRecursively(data.toFile());
        try (Product strict =
                Product.start(
                        data,
                        Map.of(
                                "LANTOA_CLOCK", "2026-11-22T08:00+07:00",
                                "LANTOA_SECOND_FACTOR", "administrators"))) {
            assertThat(strict.output()).doesNotContain("A trial:");
            DemoAccount account = DemoAccount.find(strict, "Quản trị viên", "");
            asOn(
                    "strict",
                    (shared, looks) -> {
                        Page page = shared.page();
                        Desk desk = new Desk(page, strict.address());
                        password(desk, account);
                        page.getByText("Cài mã xác thực để tiếp tục").waitFor();
                        looks.at("must-set-up");
                        looks.atTwiceTheSize("must-set-up");
                        page.navigate(strict.address() + "/nguoi-dung");
                        page.waitForURL("**/dang-nhap");

                        page.navigate(account.invitationAt(strict.address()));
                        desk.button("Bắt đầu").click();
                        page.waitForCondition(() ->
                                page.context().cookies().stream()
                                        .anyMatch(cookie -> cookie.name.equals("lantoa_device")));
                        page.navigate(strict.address() + "/nguoi-dung");
                        page.getByText("Cài mã xác thực để tiếp tục").waitFor();
                        Duration ahead = serverAhead(page);
                        code(page).fill(codeAt(secret(page), ahead, 0));
                        desk.button("Xác nhận mã").click();
                        desk.button("Tôi đã cất các mã này").click();
                        page.waitForURL("**/nguoi-dung");
                        page.locator("h1").first().waitFor();
                    });
        }
    }

    @Test
    void runsNoScriptThatSomebodyElseWroteIntoAPage() {
        asOn(
                "nonce",
                (desk, looks) -> {
                    Page page = desk.page();
                    List<String> said = new ArrayList<>();
                    page.onConsoleMessage(message -> said.add(message.text()));
                    page.navigate(product.address() + "/dang-nhap");
                    page.locator("h1").waitFor();
                    assertThat(said).noneMatch(text -> text.contains("Content Security Policy"));
                    assertThat(said).noneMatch(text -> text.contains("Permissions-Policy"));
                    page.evaluate(
                            """
                            () => {
                              const script = document.createElement('script');
                              script.textContent = 'window.foreign = 1';
                              document.body.append(script);
                              document.body.insertAdjacentHTML(
                                  'beforeend', '<img src="x" onerror="window.foreign = 2">');
                            }
                            """);
                    page.waitForTimeout(300);
                    assertThat(page.evaluate("() => window.foreign")).isNull();
                    assertThat(said).anyMatch(text -> text.contains("Content Security Policy"));
                });
    }

    /** Its address is another origin of the same site: the browser agrees, the server does not. */
    private void refusesAPageThatPassesEverythingOn(Desk desk, Page page) {
        signOut(desk);
        try (FaultProxy relay = FaultProxy.to(product.port())) {
            page.navigate(relay.address() + "/dang-nhap");
            desk.button("Đăng nhập bằng khóa truy cập").click();
            page.getByText("chưa đúng").first().waitFor();
            assertThat(page.url()).contains("dang-nhap");
        }
    }

    /** Chromium's own authenticator made of code; its owner always agrees. */
    private static void withAuthenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options =
                JsonParser.parseString(
                                """
                                {"options": {"protocol": "ctap2", "transport": "internal",
                                 "hasResidentKey": true, "hasUserVerification": true,
                                 "isUserVerified": true, "automaticPresenceSimulation": true}}
                                """)
                        .getAsJsonObject();
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }

    private static void signOut(Desk desk) {
        desk.open("tai-khoan");
        desk.button("Đăng xuất").first().click();
        desk.button("Đăng nhập bằng khóa truy cập").waitFor();
    }

    private static void password(Desk desk, DemoAccount account) {
        desk.open("dang-nhap");
        desk.page().getByLabel("Số điện thoại").first().fill(account.phone());
        desk.page().locator("input[type=password]").first().fill(account.password());
        desk.button("Đăng nhập").click();
    }

    private static Locator code(Page page) {
        return page.locator(".lt-code input");
    }

    private static byte[] secret(Page page) {
        String typed = page.locator(".lt-app-key").innerText().replace(" ", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < typed.length(); i++) {
            buffer = (buffer << 5) | BASE32.indexOf(typed.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }

    private static Duration serverAhead(Page page) {
        Object time =
                page.evaluate(
                        """
                        () => fetch('/api/field/me', { headers: { 'X-Lan-Toa': '1' } })
                            .then(answer => answer.json()).then(me => me.serverTime)
                        """);
        Instant server = Instant.parse(Objects.requireNonNull(time).toString());
        return Duration.between(Instant.now(), server);
    }

    private static String codeAt(byte[] secret, Duration ahead, int steps) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(secret, "HmacSHA1"),
                            Instant.now().plus(ahead).plusSeconds(30L * steps),
                            Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
