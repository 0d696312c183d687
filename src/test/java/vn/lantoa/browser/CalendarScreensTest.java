package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.Phone;

/** The calendar as it looks, and moving an activity by mouse and by keyboard. */
@BrowserTest
class CalendarScreensTest extends DeskLooks {

    private static final String TALK = "lich?xem=thang&ngay=2026-11-22&tim=toa+dam+vai+tro";

    @Test
    void theScreensOfTheCalendarAreAccessible() {
        asOn(
                "calendar",
                (desk, looks) -> {
                    enter(desk, organiser());
                    desk.open("lich");
                    desk.page().locator("table.lt-cal-month").waitFor();
                    looks.at("calendar-month");
                    looks.atTwiceTheSize("calendar-month");
                    desk.open("lich?xem=tuan&ngay=2026-11-22");
                    desk.page().locator(".lt-cal-week").waitFor();
                    looks.at("calendar-week");
                    looks.atTwiceTheSize("calendar-week");
                    desk.page().getByText("Bộ lọc").first().click();
                    looks.at("calendar-filters");
                    desk.open("lich?xem=danh-sach");
                    looks.at("calendar-list");
                    looks.atTwiceTheSize("calendar-list");
                    desk.open("lich?xem=ngay&ngay=2026-11-22");
                    looks.at("calendar-day");
                    desk.open("lich?xem=danh-sach&tim=khong-co");
                    desk.page().getByText("Không có hoạt động nào khớp").waitFor();
                    looks.at("calendar-empty");
                });
    }

    @Test
    void theDialogsOfTheCalendarAreAccessible() {
        asOn(
                "calendar-dialogs",
                (desk, looks) -> {
                    enter(desk, organiser());
                    desk.open(TALK);
                    chip(desk.page()).click();
                    desk.page().getByText("Xem hoạt động").waitFor();
                    looks.at("calendar-entry");
                    desk.button("Dời ngày").click();
                    desk.typeDay(day(desk.page()), "20/12/2026");
                    desk.page().getByText("Căn cứ").waitFor();
                    looks.at("calendar-move-warned");
                    looks.atTwiceTheSize("calendar-move-warned");
                    desk.button("Quay lại").click();
                    desk.button("Đưa vào lịch điện thoại").click();
                    desk.button("Tạo địa chỉ riêng").or(again(desk)).first().waitFor();
                    looks.at("calendar-feed");
                    desk.button("Tạo địa chỉ riêng").or(again(desk)).first().click();
                    desk.page().getByText("Hãy dùng địa chỉ ngay bây giờ").waitFor();
                    looks.at("calendar-feed-made");
                    looks.atTwiceTheSize("calendar-feed-made");
                });
    }

    @Test
    void anActivityIsMovedByMouseAndByKeyboardWithTheSameResult() {
        try (Phone laptop = Phone.with(profiles.resolve("moves")).size(1280, 900).open()) {
            Page page = laptop.page();
            Desk desk = new Desk(page, product.address());
            enter(desk, organiser());
            desk.open(TALK);
            String before = square(page);
            chip(page).dragTo(page.locator("td[data-day='2026-12-04']"));
            assertThat(page.getByText("Đã dời “Tọa đàm")).isVisible();
            assertThat(page.locator("td[data-day='2026-12-04'] .lt-cal-chip")).hasCount(1);
            assertThat(desk.button("Hoàn tác")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("td[data-day='" + before + "'] .lt-cal-chip")).hasCount(1);
            Keyboard keys = new Keyboard(page);
            keys.to(String.valueOf(chip(page).textContent()).strip()).enter();
            desk.button("Dời ngày").waitFor();
            keys.to("Dời ngày").enter();
            day(page).waitFor();
            desk.typeDay(day(page), "04/12/2026");
            keys.toExactly("Dời ngày").enter();
            assertThat(page.locator("td[data-day='2026-12-04'] .lt-cal-chip")).hasCount(1);
            assertThat(desk.button("Hoàn tác")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("td[data-day='" + before + "'] .lt-cal-chip")).hasCount(1);
        }
    }

    @Test
    void theBackButtonTakesAFilterBackAndAPhoneGetsAList() {
        try (Phone phone = Phone.with(profiles.resolve("back")).size(360, 740).open()) {
            Page page = phone.page();
            Desk desk = new Desk(page, product.address());
            enter(desk, organiser());
            desk.open("lich");
            assertThat(page.locator(".lt-cal-switcher a[aria-current]")).hasText("Danh sách");
            link(page, "Tuần").click();
            page.waitForURL("**/lich?xem=tuan");
            link(page, "Tháng").click();
            page.waitForURL("**/lich?xem=thang");
            page.goBack();
            assertThat(page.locator(".lt-cal-switcher a[aria-current]")).hasText("Tuần");
            page.goBack();
            assertThat(page.locator(".lt-cal-switcher a[aria-current]")).hasText("Danh sách");
        }
    }

    private DemoAccount organiser() {
        return DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
    }

    private static Locator chip(Page page) {
        return page.locator(".lt-cal-chip").first();
    }

    private static String square(Page page) {
        return String.valueOf(
                page.locator("td:has(.lt-cal-chip)").first().getAttribute("data-day"));
    }

    private static Locator day(Page page) {
        return page.getByLabel("Ngày mới").first();
    }

    private static Locator again(Desk desk) {
        return desk.button("Tạo địa chỉ mới, bỏ địa chỉ cũ");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
