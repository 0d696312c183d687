package vn.lantoa.accounts.privacy.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.privacy.Asked;
import vn.lantoa.accounts.privacy.DataRequest.Kind;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.accounts.privacy.MyData;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Shown;

class DataViewsTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired People people;
    @Autowired DataRequests requests;
    @Autowired MyData data;
    @Autowired MyDataArchive archive;

    @Test
    void showsEveryoneWhatIsHeldAndForHowLong() {
        Person me = acting.as(Role.COLLABORATOR, KHE_SANH);
        open("du-lieu-cua-toi");
        assertThat(page())
                .contains(me.name(), "Tài khoản (1)", "Vai trò (1)", "Cộng tác viên")
                .contains("365 ngày", "Kết quả hoạt động, ảnh hoạt động");
    }

    @Test
    void asksForDeletionInWordsThatSayWhatFollows() {
        acting.as(Role.ORGANISER, KHE_SANH);
        open("du-lieu-cua-toi");
        press("Xin xóa dữ liệu của tôi");
        assertThat(page()).contains("không lấy lại được");
        _setValue(_get(TextArea.class), "Tôi thôi việc.");
        press("Gửi yêu cầu");
        assertThat(requests.own()).first().matches(one -> one.kind() == Kind.ERASE);
        assertThat(page()).contains("Chờ trả lời", "Được trả lời chậm nhất ngày 24/11/2026");
        press("Thôi, không yêu cầu nữa");
        assertThat(page()).contains("Đã rút lại");
    }

    @Test
    void asksForAnotherNameAndSaysWhatIsWrongWithANumber() {
        acting.as(Role.TRAINER, KHE_SANH);
        open("du-lieu-cua-toi");
        TextField phone = _get(TextField.class, spec -> spec.withLabel("Số điện thoại"));
        _setValue(phone, "12");
        press("Xin sửa tên hoặc số điện thoại");
        assertThat(phone.isInvalid()).isTrue();
        _setValue(phone, "0912 345 678");
        press("Xin sửa tên hoặc số điện thoại");
        assertThat(requests.own().getFirst().wantedPhone()).isNotNull();
    }

    @Test
    void thePreviewNamesWhatGoesAndWhatStaysBeforeAnythingIsErased() {
        Person person = acting.as(named());
        requests.ask(new Asked(Uuid7.next(), Kind.ERASE, null, null, null));
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        open("yeu-cau-du-lieu");
        press(cardOf(person), "Xóa dữ liệu");
        assertThat(page())
                .contains("Bị xóa", "1 vai trò", "Ở lại, không còn tên")
                .contains("không nhận diện khuôn mặt", "hãy nói với họ trước");
        assertThat(people.find(person.id())).isPresent();
        _click(_find(Button.class, spec -> spec.withText("Xóa dữ liệu")).getLast());
        assertThat(people.find(person.id())).isEmpty();
        assertThat(page()).doesNotContain(person.name());
    }

    @Test
    void aNoNeedsAReason() {
        Person person = acting.as(named());
        requests.ask(new Asked(Uuid7.next(), Kind.OTHER, "Gỡ ảnh của tôi", null, null));
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        open("yeu-cau-du-lieu");
        press(cardOf(person), "Từ chối");
        _click(_find(Button.class, spec -> spec.withText("Từ chối")).getLast());
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Không có ảnh nào.");
        _click(_find(Button.class, spec -> spec.withText("Từ chối")).getLast());
        acting.as(person);
        assertThat(requests.own().getFirst().answer()).isEqualTo("Không có ảnh nào.");
    }

    @Test
    void theHomeScreenSaysWhatWaitsAndWhatWasAnswered() {
        Person person = acting.as(named());
        var asked = requests.ask(new Asked(Uuid7.next(), Kind.COPY, null, null, null));
        acting.as(Role.ADMINISTRATOR, KHE_SANH);
        open("");
        assertThat(page()).contains("yêu cầu về dữ liệu");
        requests.carryOut(asked.id(), "Đã đưa bản in.");
        acting.as(people.give(person.id(), Grant.of(Role.COLLABORATOR, KHE_SANH)));
        requests.own();
        acting.as(person);
        open("du-lieu-cua-toi");
        assertThat(page()).contains("Trả lời: Đã đưa bản in.");
        assertThat(requests.own().getFirst().seenAt()).isNotNull();
    }

    @Test
    void theCopyCanBeReadByPeopleAndMachines() throws IOException {
        Person me = acting.as(named());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.write(data.ownCopy(), out);
        Map<String, String> files = unzip(out.toByteArray());
        assertThat(files).containsOnlyKeys("du-lieu.html", "du-lieu.json");
        assertThat(files.get("du-lieu.html"))
                .contains("<h2>Tài khoản</h2>", "&lt;b&gt;")
                .doesNotContain("<b>");
        JsonNode json = JsonMapper.shared().readTree(files.get("du-lieu.json"));
        assertThat(json.path("held").path(0).path("items").path(0).path("Họ và tên").asString())
                .isEqualTo(me.name());
    }

    private Person named() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        return people.add(
                PersonDetails.of("Người <b> " + Uuid7.next(), KHE_SANH),
                List.of(Grant.of(Role.COLLABORATOR, KHE_SANH)));
    }

    private static ListCard cardOf(Person person) {
        return _find(ListCard.class).stream()
                .filter(card -> card.getElement().getTextRecursively().contains(person.name()))
                .findFirst()
                .orElseThrow();
    }

    private static void press(ListCard card, String words) {
        _click(_get(card, Button.class, spec -> spec.withText(words)));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static String page() {
        return _find(Component.class).stream()
                .map(one -> one instanceof Shown shown ? shown.text() : one.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
