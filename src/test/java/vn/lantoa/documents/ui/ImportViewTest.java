package vn.lantoa.documents.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;

class ImportViewTest extends ViewTest {

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @TempDir Path folder;
    @Autowired private People people;

    @Test
    void leadsFromAFileToThePeopleInIt() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nhap/nguoi-dung");
        choose("Họ tên;SĐT;Xã\nNgười %s;0900004001;Xã Lìa\nKhác %s;12;Xã Lìa\n");
        assertThat(
                        _get(ColumnChoice.class, spec -> spec.withLabel("Họ và tên (bắt buộc)"))
                                .getValue())
                .isZero();
        _click(_get(Button.class, spec -> spec.withText("Kiểm tra")));
        waitFor(PreviewStep.class);
        assertThat(step().getElement().getTextRecursively())
                .contains("Dòng 3: “12” không phải là số di động Việt Nam")
                .contains("Người " + own + " · Xã Lìa, tỉnh Quảng Trị");
        assertThat(count("Người " + own)).isZero();
        _click(_get(Button.class, spec -> spec.withText("Nhập 1 dòng")));
        waitFor(EndStep.class);
        assertThat(step().getElement().getTextRecursively()).contains("Đã nhập xong: thêm 1");
        assertThat(count("Người " + own)).isEqualTo(1);
        assertThat(count("Khác " + own)).isZero();
    }

    @Test
    void findsAnImportAgainThatWasLeft() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nhap/nguoi-dung");
        choose("Họ tên;Xã\nNgười %s;Xã Lìa\n");
        _click(_get(Button.class, spec -> spec.withText("Kiểm tra")));
        waitFor(PreviewStep.class);
        open("nguoi-dung");
        open("nhap/nguoi-dung");
        assertThat(step().getElement().getTextRecursively())
                .contains("thử.csv")
                .contains("Chờ bạn đồng ý");
    }

    @Test
    void showsWhyARowChangesNothing() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nhap/chu-thu");
        choose("Danh sách\nkept %s\n%s\n");
        _click(_get(Button.class, spec -> spec.withText("Kiểm tra")));
        waitFor(PreviewStep.class);
        String shown = step().getElement().getTextRecursively();
        assertThat(shown)
                .contains("Các dòng giữ nguyên dù ghi khác, và lý do")
                .contains("Dòng 2: Hoạt động này đã hủy trên hệ thống nên giữ nguyên.")
                .contains("kept " + own);
    }

    @Test
    void saysWhichColumnIsMissing() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nhap/nguoi-dung");
        choose("Họ tên;Ghi chú\nNgười %s;x\n");
        _click(_get(Button.class, spec -> spec.withText("Kiểm tra")));
        ColumnChoice commune =
                _get(ColumnChoice.class, spec -> spec.withLabel("Xã, phường, đặc khu (bắt buộc)"));
        assertThat(commune.isInvalid()).isTrue();
        commune.setValue(0);
        _click(_get(Button.class, spec -> spec.withText("Kiểm tra")));
        assertThat(commune.getErrorMessage()).isEqualTo("Cột này đã được chọn ở trên.");
        _assertNone(PreviewStep.class);
    }

    @Test
    void readsTheTitlesFromTheLineThePersonNames() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nhap/nguoi-dung");
        choose("a;b\nc;d\nNgười %s;Xã Lìa\n");
        _get(IntegerField.class).setValue(2);
        ColumnChoice name =
                _get(ColumnChoice.class, spec -> spec.withLabel("Họ và tên (bắt buộc)"));
        name.setValue(0);
        assertThat(name.getHelperText()).isEqualTo("Ví dụ: Người " + own);
    }

    @Test
    void refusesWhatIsNoSpreadsheet() throws IOException {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nhap/nguoi-dung");
        Path file = Files.write(folder.resolve("a.xls"), new byte[] {1, 0, 2});
        _get(FileStep.class).take("a.xls", file);
        assertThat(step().getElement().getTextRecursively())
                .contains("Đây không phải là bảng tính.");
        assertThat(file).doesNotExist();
    }

    @Test
    void offersTheImportInTheListOfPeople() {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        open("nguoi-dung");
        _click(_get(Button.class, spec -> spec.withText("Nhập từ Excel")));
        _assertOne(FileStep.class);
    }

    private void choose(String text) throws IOException {
        byte[] bytes = text.replace("%s", own).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".csv"), bytes);
        _get(FileStep.class).take("thử.csv", file);
        assertThat(file).doesNotExist();
    }

    private int count(String name) {
        return people.count(new PeopleFilter(name, null, null, false));
    }

    private static ImportView step() {
        return _get(ImportView.class);
    }

    private static void waitFor(Class<? extends com.vaadin.flow.component.Component> wanted) {
        for (int i = 0; i < 200 && _find(wanted).isEmpty(); i++) {
            _find(ProgressStep.class).forEach(ProgressStep::look);
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(UI.getCurrent()).isNotNull();
        _assertOne(wanted);
    }
}
