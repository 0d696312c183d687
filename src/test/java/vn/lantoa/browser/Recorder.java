package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;

/** A collaborator who records results on the phone, by the words they read. */
final class Recorder {

    /** Invitations work once; the device they made is shown again. */
    private static final Map<String, String> DEVICES = new ConcurrentHashMap<>();

    private final Page page;
    private final String address;

    Recorder(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** Opens the app as this collaborator and waits until it has its data. */
    static Recorder signedIn(Phone phone, String address, DemoAccount account, Product product) {
        Recorder recorder = of(phone, address, account, product).open();
        recorder.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        Locator line = recorder.page.locator(".sync-line");
        assertThat(
                        line.filter(
                                new Locator.FilterOptions()
                                        .setHasText(Pattern.compile("cập nhật lúc|chưa gửi"))))
                .isVisible();
        return recorder;
    }

    /**
     * The app of this collaborator; Chromium writes a fresh cookie down only after half a minute.
     */
    static Recorder of(Phone phone, String address, DemoAccount account, Product product) {
        phone.context()
                .addCookies(
                        List.of(
                                new Cookie("lantoa_device", device(account, product))
                                        .setUrl(address)
                                        .setExpires(
                                                (double)
                                                        Phone.MORNING
                                                                .plusSeconds(7_776_000)
                                                                .getEpochSecond())
                                        .setHttpOnly(true)));
        return new Recorder(phone.page(), address);
    }

    /** The device token of an account: from its invitation, the first time. */
    static String device(DemoAccount account, Product product) {
        return DEVICES.computeIfAbsent(account.phone(), same -> accept(account, product));
    }

    private static String accept(DemoAccount account, Product product) {
        String token = account.invitation().replaceAll(".*#moi=", "");
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(product.address() + "/api/field/invitations/accept"))
                        .header("X-Lan-Toa", "1")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"token\":\"" + token + "\",\"device\":\"phone\"}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.headers().allValues("Set-Cookie").stream()
                    .filter(one -> one.startsWith("lantoa_device="))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("answer " + answer.statusCode()))
                    .replaceAll("lantoa_device=([^;]*);.*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A photo that nobody else has: noise, so that it stays large when it is scaled down. */
    static byte[] noise() {
        Random random = new Random();
        BufferedImage image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    Page page() {
        return page;
    }

    /** Begins the result of something outside the plan. */
    Recorder begin(String title) {
        goTo("#ket-qua/ghi/moi");
        page.getByLabel("Tên hoạt động").fill(title);
        page.getByLabel("Hình thức").selectOption("COMMUNICATION_SESSION");
        Locator place = page.locator("#result-unit");
        if (place.inputValue().isEmpty()) {
            place.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        }
        page.getByLabel("Giờ bắt đầu").fill("07:30");
        page.getByLabel("Kênh truyền thông").selectOption("DIRECT_TALK");
        page.getByLabel("Tiếng Việt").first().check();
        return this;
    }

    /** Counts. */
    Recorder count(int female, int male) {
        page.locator("lt-counter input").nth(0).fill(String.valueOf(female));
        page.locator("lt-counter input").nth(1).fill(String.valueOf(male));
        return this;
    }

    /** Adds a photo to which everybody in it agreed. */
    Recorder photograph(byte[] jpeg) {
        pick(jpeg);
        return consent();
    }

    /** Ticks that the people in the first photo agree. */
    Recorder consent() {
        page.getByLabel("Người trong ảnh đồng ý").first().check();
        return this;
    }

    /** Picks a photo, and no more. */
    void pick(byte[] jpeg) {
        page.locator("lt-photo-choice input[type=file]")
                .last()
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", jpeg));
    }

    /** Opens what was begun and not saved. */
    Recorder goOn(String title) {
        goTo("#ket-qua");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ghi tiếp: " + title))
                .first()
                .click();
        return this;
    }

    /** Saves and waits until the phone says that it is kept. */
    Recorder save() {
        tapSave();
        page.locator("lt-result-form-page")
                .waitFor(
                        new Locator.WaitForOptions()
                                .setState(
                                        com.microsoft.playwright.options.WaitForSelectorState
                                                .DETACHED));
        return this;
    }

    void tapSave() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lưu kết quả")).click();
    }

    /** Records something outside the plan with so many women. */
    Recorder record(String title, int female) {
        return begin(title).count(female, 0).save();
    }

    /** Asks to send now. */
    Recorder send() {
        page.locator(".sync-line button").first().click();
        return this;
    }

    /** Passes once the phone says of this result that it was sent. */
    Recorder seesSent(String title) {
        return sees(title, "Đã gửi");
    }

    /** Passes when the phone says that this result is kept here and has still to be sent. */
    Recorder seesWaiting(String title) {
        return sees(title, "Đã lưu trên máy này, chưa gửi");
    }

    private Recorder sees(String title, String state) {
        goTo("#ket-qua");
        assertThat(card(title)).containsText(state);
        return this;
    }

    /** The card of a result. */
    Locator card(String title) {
        return page.locator("lt-result-card")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
    }

    /** Goes to a page of the app without loading it anew. */
    Recorder goTo(String hash) {
        page.evaluate("hash => { location.hash = hash; }", hash);
        return this;
    }

    /** Opens the app again, as from the home screen. */
    Recorder open() {
        page.navigate(address + "/field.html");
        page.locator("lt-today-page h1, lt-lock-page h1").first().waitFor();
        return this;
    }
}
