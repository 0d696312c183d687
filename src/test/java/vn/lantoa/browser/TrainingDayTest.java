package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.CameraFilm;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.Screen;
import vn.lantoa.testing.browser.TrainingMade;
import vn.lantoa.testing.faults.ProductDatabase;
import vn.lantoa.training.papers.Badges;

/**
 * A day of training in a hall without network, from the roll of the morning to the certificates of
 * the evening. It has a product of its own, whose clock goes through the day as the phones' do.
 */
@BrowserTest
class TrainingDayTest {

    private static final int PEOPLE = 200;
    private static final int BADGES = 10;
    private static final int WITH_AN_ACCOUNT = 100;
    private static final Instant DAWN = Instant.parse("2026-11-22T00:40:00Z");
    private static final Instant MORNING = DAWN.plus(Duration.ofMinutes(30));
    private static final Instant AFTERNOON = Instant.parse("2026-11-22T07:05:00Z");
    private static final Instant END = Instant.parse("2026-11-22T09:20:00Z");

    @TempDir Path home;

    @SuppressWarnings("NullAway.Init") // made before anything else, by the test itself
    private TrainingMade.Taught taught;

    @Test
    void aHallWithoutNetworkEndsInAttendanceFiguresAndCertificatesThatAnyoneVerifies()
            throws Exception {
        Map<String, String> evening = Map.of("LANTOA_CLOCK", "2026-11-22T17:00+07:00");
        Product product =
                Product.start(
                        home.resolve("data"), Map.of("LANTOA_CLOCK", "2026-11-22T07:38+07:00"));
        try (FaultProxy line = FaultProxy.to(product.port())) {
            prepare(product);
            takeAlong(product, line);
            line.set(FaultProxy.Line.CUT);
            morning(line);
            afternoon(line);
            product.close();
            product = product.again(evening);
            line.set(FaultProxy.Line.UP);
            everythingArrives(line);
            theServerCountsTheSame(product);
            try (Phone office = laptop("evening")) {
                String name = nameOf(product, participant(product));
                new TrainingEvening(entered(office, product), taught)
                        .endsInCertificates(home, name);
            }
        } finally {
            product.close();
        }
    }

    /** The class, its rule and its test, which the organiser opens at the desk. */
    private void prepare(Product product) {
        try (TrainingMade made = new TrainingMade(product)) {
            taught = made.taught(trainer(product), PEOPLE);
            made.passesWith(taught, 80, 60);
            made.asksAsTheDemo(taught);
            made.hasAccount(taught.trainees().get(WITH_AN_ACCOUNT), participant(product));
        }
        try (Phone office = laptop("dawn")) {
            Desk desk = entered(office, product);
            desk.open("lop/" + taught.classId() + "?muc=kiem-tra");
            desk.button("Mở cho học viên làm: Bài kiểm tra cuối khóa").click();
            desk.button("Đóng lại: Bài kiểm tra cuối khóa").waitFor();
        }
    }

    /** With network, before the hall: the sheets, what reads badges, and the test. */
    private void takeAlong(Product product, FaultProxy line) {
        try (Phone phone = at(DAWN, "trainer")) {
            Page page = phone.page();
            new TrainersPhone(page, line.address())
                    .begin(trainer(product).invitationAt(line.address()));
            page.locator(".bottom-bar")
                    .getByText("Tập huấn", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator("h1")).hasText("Lớp tập huấn");
            page.getByText("Kiến thức giới cho cộng tác viên").first().click();
            page.locator("main a[href*='#bai/']").first().waitFor();
            page.getByText("Điểm danh", new Page.GetByTextOptions().setExact(true)).first().click();
            assertThat(page.locator("lt-roll-row").first()).isVisible();
            page.waitForFunction(
                    "async () => (await (await caches.open('lantoa-teaching')).keys()).length > 0");
        }
        try (Phone phone = at(DAWN, "participant")) {
            TrainersPhone learner = new TrainersPhone(phone.page(), line.address());
            learner.begin(participant(product).invitationAt(line.address()));
            learner.open("lop/" + taught.classId());
            new PostTestOnPhone(phone.page()).openFromClass();
            phone.page().getByText(PostTestOnPhone.FIRST).waitFor();
        }
    }

    private void morning(FaultProxy line) {
        try (Phone phone = at(MORNING, "trainer")) {
            TrainersPhone trainer = new TrainersPhone(phone.page(), line.address());
            phone.page().navigate(line.address() + "/field.html");
            phone.page().getByText("Kiến thức giới cho cộng tác viên").first().click();
            assertThat(trainer.counts()).containsText("Có mặt 0/200");
            Screen.picture(phone.page(), "roll-empty");
            assertThat(trainer.namesInSight()).isGreaterThanOrEqualTo(3);
            for (int i = 1; i <= 3; i++) {
                trainer.walkIn("Người đến thử " + i);
            }
            trainer.tap(4, "Có mặt");
            trainer.tap(5, "Có mặt");
            trainer.tap(5, "Đến muộn");
            trainer.markTheRest(198);
            assertThat(trainer.counts()).containsText("Có mặt 203/203");
            trainer.tapFound("nguoi 010", "Đến muộn");
            trainer.ask("nguoi 020").getByLabel("Ghi chú").fill("Con ốm");
            Screen.picture(phone.page(), "roll-dialog");
            trainer.choose("Vắng có phép");
            assertThat(trainer.rows()).containsText("Con ốm");
            trainer.findAll();
            seesTheMorning(trainer);
            Screen.picture(phone.page(), "roll-done");
            phone.kill();
        }
    }

    private static void seesTheMorning(TrainersPhone trainer) {
        assertThat(trainer.counts()).containsText("Có mặt 202/203");
        assertThat(trainer.counts()).containsText("nữ 103, nam 99");
        assertThat(trainer.counts().locator(".LATE")).containsText("2");
        assertThat(trainer.counts().locator(".EXCUSED")).containsText("1");
        assertThat(trainer.counts().locator(".NONE")).containsText("0");
    }

    private void afternoon(FaultProxy line) {
        CameraFilm film =
                CameraFilm.of(
                        home.resolve("badges.y4m"),
                        taught.trainees().subList(0, BADGES).stream()
                                .map(id -> Badges.PREFIX + id)
                                .toList());
        try (Phone phone =
                Phone.with(home.resolve("trainer")).clock(AFTERNOON).camera(film).open()) {
            TrainersPhone trainer = new TrainersPhone(phone.page(), line.address());
            trainer.open("diem-danh/" + taught.morning());
            seesTheMorning(trainer);
            trainer.open("quet/" + taught.afternoon());
            trainer.seesBadges(BADGES);
            trainer.byName();
            assertThat(phone.page().locator("lt-roll-row .roll-mark.PRESENT")).hasCount(BADGES);
            assertThat(trainer.counts()).containsText("Có mặt 10/203");
            for (String absent : List.of("nguoi 011", "nguoi 020")) {
                trainer.ask(absent);
                trainer.choose("Vắng không phép");
            }
            trainer.findAll();
            trainer.markTheRest(191);
            trainer.undo();
            assertThat(trainer.counts()).containsText("Có mặt 10/203");
            trainer.markTheRest(191);
            seesTheAfternoon(trainer);
        }
        testsAreFinished(line);
    }

    private static void seesTheAfternoon(TrainersPhone trainer) {
        assertThat(trainer.counts()).containsText("Có mặt 201/203");
        assertThat(trainer.counts()).containsText("nữ 102, nam 99");
        assertThat(trainer.counts().locator(".ABSENT")).containsText("2");
    }

    /** One does it on a phone of their own; for three others the trainer enters their paper. */
    private void testsAreFinished(FaultProxy line) {
        try (Phone phone = at(END, "participant")) {
            new TrainersPhone(phone.page(), line.address()).open("lop/" + taught.classId());
            PostTestOnPhone test = new PostTestOnPhone(phone.page());
            test.openFromClass();
            test.allRight();
            phone.page().getByText("Đã lưu trên máy này.").waitFor();
        }
        try (Phone phone = at(END, "trainer")) {
            Page page = phone.page();
            new TrainersPhone(page, line.address()).open("lop/" + taught.classId());
            PostTestOnPhone test = new PostTestOnPhone(page);
            test.openFromClass();
            for (String person : List.of("nguoi 001", "nguoi 002", "nguoi 011")) {
                page.getByLabel("Tìm theo tên").fill(person);
                assertThat(page.locator("lt-trainee-choice li")).hasCount(1);
                page.locator("lt-trainee-choice li a").click();
                if (person.equals("nguoi 002")) {
                    test.oneWrongAndNoMore();
                } else {
                    test.allRight();
                }
                page.getByText("Đã lưu trên máy này.").waitFor();
                page.getByText("Nhập cho người khác").click();
            }
        }
    }

    private void everythingArrives(FaultProxy line) {
        for (String whose : List.of("participant", "trainer")) {
            try (Phone phone = at(END, whose)) {
                TrainersPhone sending = new TrainersPhone(phone.page(), line.address());
                sending.open(
                        whose.equals("trainer")
                                ? "diem-danh/" + taught.morning()
                                : "lop/" + taught.classId());
                sending.send();
                if (whose.equals("trainer")) {
                    seesTheMorning(sending);
                    Screen.pictureForReadme(phone.page(), "phone-roll");
                    sending.open("diem-danh/" + taught.afternoon());
                    seesTheAfternoon(sending);
                }
            }
        }
    }

    private void theServerCountsTheSame(Product product) {
        String standing =
                """
                SELECT COUNT(*) FROM attendance a JOIN trainee t ON t.id = a.trainee_id
                WHERE a.session_id = ? AND a.state = ?
                """;
        try (TrainingMade made = new TrainingMade(product)) {
            assertThat(made.count(standing, taught.morning(), "PRESENT")).isEqualTo(200);
            assertThat(made.count(standing, taught.morning(), "LATE")).isEqualTo(2);
            assertThat(made.count(standing, taught.morning(), "EXCUSED")).isEqualTo(1);
            assertThat(made.count(standing, taught.afternoon(), "PRESENT")).isEqualTo(201);
            assertThat(made.count(standing, taught.afternoon(), "ABSENT")).isEqualTo(2);
            assertThat(
                            made.count(
                                    """
                                    SELECT COUNT(*) FROM attendance a JOIN attendance_mark m ON m.id = a.mark_id
                                    WHERE a.session_id = ? AND a.state = 'PRESENT' AND m.how = 'BADGE'
                                    """,
                                    taught.afternoon()))
                    .isEqualTo(BADGES);
            assertThat(
                            made.count(
                                    """
                                    SELECT COUNT(*) FROM trainee t JOIN trainee_name n ON n.trainee_id = t.id
                                    WHERE t.class_id = ? AND t.origin = 'WALK_IN' AND n.name LIKE 'Người đến thử%'
                                    """,
                                    taught.classId()))
                    .isEqualTo(3);
        }
    }

    private Phone at(Instant time, String whose) {
        return Phone.with(home.resolve(whose)).clock(time).open();
    }

    private Phone laptop(String profile) {
        return Phone.with(home.resolve(profile)).size(1280, 900).open();
    }

    private static Desk entered(Phone laptop, Product product) {
        Desk desk = new Desk(laptop.page(), product.address());
        desk.signIn(DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị"));
        desk.confirmNotice();
        return desk;
    }

    private static DemoAccount trainer(Product product) {
        return DemoAccount.find(product, "Giảng viên", "Quảng Trị");
    }

    private static DemoAccount participant(Product product) {
        return DemoAccount.find(product, "Cộng tác viên", "Phường Ba Đồn");
    }

    private static String nameOf(Product product, DemoAccount account) {
        return ProductDatabase.of(product)
                .sql("SELECT name FROM person WHERE phone = ?")
                .param(PhoneNumber.read(account.phone()).orElseThrow().e164())
                .query((row, n) -> row.getString(1))
                .single();
    }
}
