package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** What a trainer does on the sheet of a roll, by the words they read. */
final class TrainersPhone {

    /** The camera's film begins anew every quarter of a minute. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private static final String NAMES_IN_SIGHT =
            """
            () => {
              const end = document.querySelector('lt-bottom-bar').getBoundingClientRect().top;
              return [...document.querySelectorAll('lt-roll-row .roll-mark')].filter(row => {
                const { top, bottom, height } = row.getBoundingClientRect();
                return height > 0 && top >= 0 && bottom <= end;
              }).length;
            }
            """;

    private final Page page;
    private final String address;

    /**
     * @param address of the product, or of the line to it
     */
    TrainersPhone(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    /** For the first time, by an invitation; waits until the app opens without network too. */
    void begin(String invitation) {
        page.navigate(invitation);
        button("Bắt đầu").click();
        page.locator("lt-today-page").waitFor();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** Opens the app anew at a place behind the {@code #}, as from the home screen. */
    void open(String place) {
        page.navigate("about:blank");
        page.navigate(address + "/field.html#" + place);
    }

    /** Writes down a woman from Khe Sanh who came without being on the list. */
    void walkIn(String name) {
        unfold("Cách ghi khác");
        button("Thêm người đến trực tiếp").click();
        page.getByLabel("Họ và tên").fill(name);
        page.getByLabel("Tìm đơn vị").fill("khe sanh");
        assertThat(page.locator("#walk-in-unit option:checked")).hasText("Xã Khe Sanh");
        page.getByText("Nữ", new Page.GetByTextOptions().setExact(true)).click();
        button("Thêm và đánh dấu có mặt").click();
        assertThat(page.locator("lt-roll-page .unseen")).containsText("Đã thêm " + name);
    }

    /** Taps the line at this place, from 0, and sees what it became and that it is kept. */
    void tap(int row, String becomes) {
        Locator one = rows().nth(row);
        one.locator(".roll-mark").click();
        assertThat(one).containsText(becomes);
        assertThat(one).containsText("đã lưu trên máy");
    }

    /** Marks all who are not marked yet, so many, as present. */
    void markTheRest(int many) {
        unfold("Cách ghi khác");
        button("Còn lại có mặt cả (" + many + ")").click();
    }

    /** Takes back what was marked with one stroke. */
    void undo() {
        button("Hoàn tác").click();
    }

    /** Taps on the one person whom these words find. */
    void tapFound(String words, String becomes) {
        Locator one = find(words);
        one.locator(".roll-mark").click();
        assertThat(one).containsText(becomes);
    }

    /** Opens the dialog of the one person whom these words find. */
    Locator ask(String words) {
        find(words).locator(".roll-more").click();
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Chooses a state in the open dialog and keeps it. */
    void choose(String state) {
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText(state, new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByText("Lưu", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(rows().first()).containsText(state);
    }

    /** Shows everybody again, and folds the search. */
    void findAll() {
        page.getByLabel("Tìm tên").fill("");
        button("Tìm, lọc").click();
    }

    /** How many names are in sight whole, above the bar at the bottom. */
    int namesInSight() {
        rows().first().waitFor();
        return ((Number) page.evaluate(NAMES_IN_SIGHT)).intValue();
    }

    /** Waits until the camera has marked so many people. */
    void seesBadges(int many) {
        assertThat(page.getByText("Đã ghi " + many + " thẻ")).isVisible(PATIENTLY);
    }

    /** From the camera to the sheet. */
    void byName() {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Tìm theo tên").setExact(true))
                .click();
    }

    /** Sends what is kept and waits until all of it has gone. */
    void send() {
        page.getByText("Gửi ngay").first().click();
        assertThat(page.locator("lt-sync-line")).containsText("Đã gửi hết");
    }

    /** The counts at the top. */
    Locator counts() {
        return page.locator("lt-roll-counts");
    }

    /** The lines of the sheet. */
    Locator rows() {
        return page.locator("lt-roll-row");
    }

    /** The page itself. */
    Page page() {
        return page;
    }

    private Locator find(String words) {
        if (!page.getByLabel("Tìm tên").isVisible()) {
            unfold("Tìm, lọc");
        }
        page.getByLabel("Tìm tên").fill(words);
        assertThat(rows()).hasCount(1);
        return rows().first();
    }

    /** The ways and the search lie folded above the names. */
    private void unfold(String name) {
        assertThat(button(name)).hasAttribute("aria-expanded", "false");
        button(name).click();
        assertThat(button(name)).hasAttribute("aria-expanded", "true");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
