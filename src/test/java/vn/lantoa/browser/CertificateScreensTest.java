package vn.lantoa.browser;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.DemoAccount;
import vn.lantoa.testing.faults.ProductDatabase;

/** Certificates, the page that verifies one, figures and one's own record, as they look. */
@BrowserTest
class CertificateScreensTest extends DeskLooks {

    private static final int PEOPLE = 3;

    @Test
    void theScreensOfCertificatesAndFiguresAreAccessible() {
        DemoAccount account = DemoAccount.find(product, "Cán bộ phụ trách", "Tỉnh Quảng Trị");
        UUID over = aClassThatIsOver(account);
        asOn(
                "certificates",
                (desk, looks) -> {
                    enter(desk, account);
                    desk.open("lop/" + over + "?muc=chung-nhan");
                    Page page = desk.page();
                    desk.button("Cấp chứng nhận cho 3 người").click();
                    page.getByLabel("Nơi cấp").waitFor();
                    looks.at("certificates-issue");
                    looks.atTwiceTheSize("certificates-issue");
                    desk.button("Cấp chứng nhận cho 3 người").last().click();
                    page.getByText("In 3 chứng nhận (PDF)").waitFor();
                    looks.at("certificates");
                    looks.atTwiceTheSize("certificates");
                    page.getByText("In, cấp lại, thu hồi").first().click();
                    page.getByText("Mở trang kiểm tra").waitFor();
                    looks.at("certificate");
                    looks.atTwiceTheSize("certificate");
                    String address =
                            String.valueOf(
                                    page.getByText("Mở trang kiểm tra").getAttribute("href"));
                    page.navigate(address);
                    page.getByText("Chứng nhận có giá trị.").waitFor();
                    looks.at("certificate-verified");
                    looks.atTwiceTheSize("certificate-verified");
                    page.navigate(address + "x");
                    page.getByText("Không có chứng nhận này.").waitFor();
                    looks.at("certificate-unknown");
                    desk.open("so-lieu-tap-huan");
                    page.locator(".lt-table").first().waitFor();
                    looks.at("training-figures");
                    looks.atTwiceTheSize("training-figures");
                    desk.open("lop/" + over + "?muc=so-lieu");
                    page.locator(".lt-table").first().waitFor();
                    looks.at("class-figures");
                    desk.open("ho-so-tap-huan");
                    page.getByText("Lớp tôi học").waitFor();
                    looks.at("training-record");
                    looks.atTwiceTheSize("training-record");
                });
    }

    /** One of its people is the account, who teaches it too. */
    private UUID aClassThatIsOver(DemoAccount account) {
        JdbcClient database = ProductDatabase.of(product);
        UUID person =
                database.sql("SELECT id FROM person WHERE phone = ?")
                        .param(PhoneNumber.read(account.phone()).orElseThrow().e164())
                        .query(UUID.class)
                        .single();
        UUID course = Uuid7.next();
        UUID id = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO course (id, unit, unit_path, title, aims, audiences, hours, modules,
                            materials, attendance_share, saved_at, version)
                        VALUES (?, '2025-44', '/vn-0/2025-44/',
                            '{"vi":"Kiến thức giới và lồng ghép vấn đề bình đẳng giới"}', '{}', '[]', 8,
                            '[]', '[]', 0, '2026-11-10 00:00:00', 1)
                        """)
                .param(course)
                .update();
        database.sql(
                        """
                        INSERT INTO training_class (id, course_id, name, unit, unit_path, venue, first_day,
                            last_day, enrolling, status, check_in_key, search_text, saved_at, version)
                        VALUES (?, ?, 'Lớp 1, cụm phía bắc', '2025-44', '/vn-0/2025-44/',
                            'Hội trường Ủy ban nhân dân', '2026-11-16', '2026-11-17', 'ORGANISER',
                            'FINISHED', RANDOM_BYTES(32), 'lop 1', '2026-11-18 00:00:00', 1)
                        """)
                .params(id, course)
                .update();
        database.sql("INSERT INTO class_trainer (class_id, person_id) VALUES (?, ?)")
                .params(id, person)
                .update();
        database.sql(
                        """
                        INSERT INTO class_session (id, class_id, module, starts_at, ends_at, saved_at, version)
                        VALUES (?, ?, '', '2026-11-16 08:00:00', '2026-11-16 11:30:00',
                            '2026-11-10 00:00:00', 1)
                        """)
                .params(Uuid7.next(), id)
                .update();
        trainee(database, id, person);
        for (int i = 2; i <= PEOPLE; i++) {
            database.sql("INSERT INTO trainee_name (trainee_id, name) VALUES (?, ?)")
                    .params(trainee(database, id, null), "Học viên số " + i)
                    .update();
        }
        return id;
    }

    private static UUID trainee(
            JdbcClient database, UUID id, @org.jspecify.annotations.Nullable UUID person) {
        UUID trainee = Uuid7.next();
        database.sql(
                        """
                        INSERT INTO trainee (id, class_id, person_id, unit, unit_path, sex, state, origin,
                            queued_at, said_at)
                        VALUES (:id, :class, :person, '2025-19429', '/vn-0/2025-44/2025-19429/', 'FEMALE', 'ENROLLED',
                            'ORGANISER', '2026-11-10 00:00:00', '2026-11-10 00:00:00')
                        """)
                .param("id", trainee)
                .param("class", id)
                .param("person", person)
                .update();
        return trainee;
    }
}
