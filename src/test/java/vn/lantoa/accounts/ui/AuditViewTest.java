package vn.lantoa.accounts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.AuditFilter;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.ListCard;

class AuditViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired People people;
    @Autowired AuditLog log;
    @Autowired TransactionTemplate transaction;

    @Test
    void showsInWordsWhoDidWhatAndFindsItByTheAddress() {
        Person whom = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person me = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        people.give(whom.id(), Grant.of(Role.TRAINER, KHE_SANH));
        people.close(whom.id());
        open("nhat-ky?doi-tuong=" + whom.id() + "&viec=role.given&ai=" + me.id());
        assertThat(_find(ListCard.class)).hasSize(1);
        assertThat(words())
                .contains(
                        "Giao vai trò",
                        "Người làm: " + me.name(),
                        "Vai trò: Giảng viên, báo cáo viên");
        open("nhat-ky?doi-tuong=" + whom.id());
        assertThat(words()).contains("Giao vai trò", "Đóng tài khoản");
    }

    @Test
    void namesPlacesAndLanguages() throws IOException {
        Person whom = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person me = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        Map<String, String> changes =
                Map.of(
                        "unit", KHE_SANH + " → " + QUANG_TRI,
                        "contentLanguages", "vi → vi, bru",
                        "place", "không phải mã");
        transaction.executeWithoutResult(
                status -> log.record("person.changed", whom.id().toString(), KHE_SANH, changes));
        String moved = "Nơi làm việc: Xã Khe Sanh, tỉnh Quảng Trị → Tỉnh Quảng Trị";
        open("nhat-ky?doi-tuong=" + whom.id() + "&viec=person.changed&ai=" + me.id());
        assertThat(words())
                .anyMatch(text ->
                        text.contains(moved)
                                && text.contains("Tiếng Việt → Tiếng Việt, Tiếng Bru - Vân Kiều")
                                && text.contains("không phải mã"));
        byte[] file = _get(AuditExport.class).file(AuditFilter.of(whom.id().toString()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(6).getStringCellValue())
                    .contains(moved);
        }
        open("nguoi-dung/" + whom.id());
        assertThat(words()).anyMatch(text -> text.contains(moved));
    }

    @Test
    void goesFromOneEntryToAllAboutItsSubjectAndBack() {
        Person whom = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        people.close(whom.id());
        open("nhat-ky");
        _click(_find(Button.class, spec -> spec.withText("Chỉ xem đối tượng này")).getFirst());
        assertThat(words()).contains("Đóng tài khoản");
        assertThat(_find(ListCard.class)).hasSizeLessThan(5);
        _click(_get(Button.class, spec -> spec.withText("Xem tất cả")));
        assertThat(_find(Button.class, spec -> spec.withText("Xem tất cả"))).isEmpty();
    }

    @Test
    void takesWhatTheFilterFindsOutAndNotesThat() throws IOException {
        Person whom = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person me = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        people.close(whom.id());
        open("nhat-ky");
        byte[] file = _get(AuditExport.class).file(AuditFilter.of(whom.id().toString()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo(me.name());
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("Đóng tài khoản");
            assertThat(sheet.getRow(1).getCell(0).getLocalDateTimeCellValue().getYear())
                    .isEqualTo(2026);
        }
        open("nhat-ky?viec=audit.exported&ai=" + me.id());
        assertThat(words()).contains("Xuất nhật ký ra tệp", "Số dòng: 3");
    }

    private static List<String> words() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }
}
