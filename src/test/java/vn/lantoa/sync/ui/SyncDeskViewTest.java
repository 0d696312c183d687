package vn.lantoa.sync.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Shown;

class SyncDeskViewTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId ELSEWHERE = UnitId.now("03127");

    @Autowired JdbcClient jdbc;
    @Autowired Places places;
    @Autowired People people;
    @TempDir Path folder;

    @Test
    void showsPhonesOfOnesPlacesAndMarksTheSilentOnes() {
        Person silent = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person other = acting.person(Role.COLLABORATOR, ELSEWHERE);
        report(silent, "2026-11-17 01:00:00", 3);
        report(other, "2026-11-17 01:00:00", 3);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dong-bo?im-lang=1&tim=" + silent.name().replace(' ', '+'));
        assertThat(text()).contains(silent.name(), "Đã 5 ngày chưa đồng bộ", "Còn 3 mục chưa gửi");
        assertThat(text()).doesNotContain(places.fullName(ELSEWHERE));
    }

    @Test
    void searchesWithoutAccentsAndKeepsTheFilterInTheAddress() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        report(person, "2026-11-22 00:30:00", 0);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dong-bo");
        _setValue(_get(SearchField.class), "nguoi thu " + person.unit());
        assertThat(text()).contains(person.name(), "Đã gửi hết");
        _setValue(_get(SearchField.class), "khong co ai");
        assertThat(text()).contains("Không có máy nào");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Chỉ máy còn mục chưa gửi")), true);
        open("dong-bo?tim=khong+co+ai&con-muc=1");
        assertThat(_get(SearchField.class).getValue()).isEqualTo("khong co ai");
        assertThat(
                        _get(Checkbox.class, spec -> spec.withLabel("Chỉ máy còn mục chưa gửi"))
                                .getValue())
                .isTrue();
    }

    @Test
    void anOrganiserAcceptsAndDeclinesWithAReason() {
        UnitId quiet = places.children(QUANG_TRI).getLast().id(); // no other test holds facts there
        Person author = acting.person(Role.COLLABORATOR, quiet);
        UUID first = held(author);
        UUID second = held(author);
        acting.as(Role.ORGANISER, quiet);
        open("dong-bo?xem=cho-quyet-dinh");
        assertThat(text()).contains("Mục do " + author.name() + " ghi", "đã bị kết thúc đăng nhập");
        pressFirst("Nhận và tính mục này");
        Confirmation ask = _get(Confirmation.class);
        ask.agree();
        pressFirst("Không tính mục này");
        _click(_find(Button.class, spec -> spec.withText("Không tính mục này")).getLast());
        assertThat(_get(TextArea.class).isInvalid()).as("a reason is asked for").isTrue();
        _setValue(_get(TextArea.class), "Ghi trùng buổi trước");
        _click(_find(Button.class, spec -> spec.withText("Không tính mục này")).getLast());
        assertThat(state(first) + state(second)).isIn("STOREDDECLINED", "DECLINEDSTORED");
    }

    @Test
    void saysInWordsWhatAHeldFactHolds() {
        UnitId quiet = places.children(QUANG_TRI).get(1).id();
        held(acting.person(Role.COLLABORATOR, quiet));
        acting.as(Role.ORGANISER, quiet);
        open("dong-bo?xem=cho-quyet-dinh");
        assertThat(text())
                .contains("Tên hoạt động", "Nói chuyện tại thôn", "Tuyên truyền trực tiếp")
                .contains("5 lượt người (nữ 3, nam 2")
                .doesNotContain("participants", "DIRECT_TALK");
    }

    /** Fails when words are asked for a place that nobody knows. */
    @Test
    void showsAsItWasWrittenWhatItsFeatureCannotRead() {
        UnitId quiet = places.children(QUANG_TRI).get(3).id();
        held(acting.person(Role.COLLABORATOR, quiet), "2025-99999");
        acting.as(Role.ORGANISER, quiet);
        open("dong-bo?xem=cho-quyet-dinh");
        assertThat(text()).contains("unit: 2025-99999", "channel: DIRECT_TALK");
    }

    @Test
    void saysWhatToDoAboutAPhoneThatHasLongWaitedAndPutsItFirst() {
        UnitId quiet = places.children(QUANG_TRI).get(2).id();
        Person silent = acting.person(Role.COLLABORATOR, quiet);
        Person waiting = acting.person(Role.COLLABORATOR, quiet);
        report(silent, "2026-11-10 01:00:00", 0);
        report(waiting, "2026-11-22 00:30:00", 2);
        jdbc.sql("UPDATE phone_report SET oldest = '2026-11-17 00:00:00' WHERE person = :id")
                .param("id", waiting.id().toString())
                .update();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        people.change(
                waiting.id(),
                PersonDetails.of(waiting.name(), quiet).withPhone(new PhoneNumber("+84399111222")));
        acting.as(Role.ORGANISER, quiet);
        open("dong-bo");
        assertThat(_find(CardRows.class).stream().flatMap(rows -> rows.actions().stream()))
                .as("a number that can be dialled")
                .containsExactly("tel:+84399111222");
        assertThat(text())
                .contains("Cần gọi 2 máy", "Mục chờ đã 5 ngày", "Việc cần làm: gọi người này");
        assertThat(text().indexOf("Mục chờ đã 5 ngày"))
                .isLessThan(text().indexOf("Đã 12 ngày chưa đồng bộ"));
    }

    @Test
    void groupsPhonesByPlaceTheMostSilentFirst() {
        UnitId quiet = places.children(QUANG_TRI).get(4).id();
        UnitId silent = places.children(QUANG_TRI).get(5).id();
        Person one = acting.person(Role.COLLABORATOR, quiet);
        report(one, "2026-11-22 00:30:00", 0);
        for (int i = 0; i < 2; i++) {
            report(acting.person(Role.COLLABORATOR, silent), "2026-11-10 01:00:00", 1);
        }
        acting.as(
                acting.person(
                        quiet, Grant.of(Role.ORGANISER, quiet), Grant.of(Role.ORGANISER, silent)));
        open("dong-bo");
        List<String> groups = headings();
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst())
                .contains(places.fullName(silent), "2 máy", "2 máy cần gọi", "2 máy còn mục");
        assertThat(groups.getLast())
                .contains(places.fullName(quiet), "1 máy")
                .doesNotContain("cần gọi");
        assertThat(_find(CardRows.class).stream().map(CardRows::size)).containsExactly(2, 1);
        open("dong-bo?im-lang=7");
        assertThat(headings()).as("the filter goes for the groups too").hasSize(1);
    }

    @Test
    void ofManyPhonesShowsThoseOfTheChosenPlace() {
        UnitId many = places.children(QUANG_TRI).get(6).id();
        Person person = acting.person(Role.COLLABORATOR, many);
        for (int i = 0; i < 41; i++) {
            report(person, "2026-11-22 00:30:00", 0);
        }
        acting.as(Role.ORGANISER, many);
        report(acting.person(Role.COLLABORATOR, many), "2026-11-10 01:00:00", 0);
        open("dong-bo");
        assertThat(_get(CardRows.class).links()).containsExactly("dong-bo?don-vi=" + many);
        assertThat(_get(CardRows.class).texts().getFirst())
                .contains(places.fullName(many), "1 máy cần gọi", "42 máy");
        open("dong-bo?don-vi=" + many);
        assertThat(headings().getFirst()).contains(places.fullName(many));
        CardRows phones = _find(CardRows.class).getFirst();
        assertThat(phones.size()).isEqualTo(40);
        pressFirst("Xem thêm (còn 2)");
        assertThat(phones.texts()).hasSize(42);
    }

    private static List<String> headings() {
        return _find(Shown.class).stream()
                .filter(shown -> shown.getElement().getClassList().contains("lt-group-summary"))
                .map(Shown::text)
                .toList();
    }

    @Test
    void aFileOfDamagedEntriesAloneIsNotOfferedForReading() throws IOException {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dong-bo?xem=doc-tep");
        _get(ReadInPanel.class).look(damaged(author, "e.txt"));
        assertThat(text()).contains("1 mục bị hỏng", "Mọi mục trong tệp này đều bị hỏng");
        assertThat(_find(Button.class, spec -> spec.withText("Đọc vào"))).isEmpty();
    }

    @Test
    void aFileThatIsLeftUnreadIsNotKept() throws IOException {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dong-bo?xem=doc-tep");
        Path first = saved(author, "c.txt");
        _get(ReadInPanel.class).look(first);
        Path second = saved(author, "d.txt");
        _get(ReadInPanel.class).look(second);
        assertThat(first).as("another file was chosen").doesNotExist();
        assertThat(second).exists();
        open("");
        assertThat(second).as("the page was left").doesNotExist();
    }

    @Test
    void whoMayNotDecideSeesNoDecisions() {
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        open("dong-bo?xem=cho-quyet-dinh");
        assertThat(sections()).containsExactly("*Các máy", "Đọc tệp từ máy");
        assertThat(_find(HeldList.class)).isEmpty();
    }

    @Test
    void linksLeadToThePartsAndTellWhichOneIsOpen() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dong-bo");
        assertThat(sections()).containsExactly("*Các máy", "Chờ quyết định", "Đọc tệp từ máy");
        open(_get(RouterLink.class, spec -> spec.withText("Chờ quyết định")).getHref());
        assertThat(sections()).containsExactly("Các máy", "*Chờ quyết định", "Đọc tệp từ máy");
        _get(HeldList.class);
        open(_get(RouterLink.class, spec -> spec.withText("Đọc tệp từ máy")).getHref());
        assertThat(sections()).containsExactly("Các máy", "Chờ quyết định", "*Đọc tệp từ máy");
        _get(ReadInPanel.class);
    }

    @Test
    void aFileIsShownBeforeItIsReadIn() throws IOException {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        open("dong-bo?xem=doc-tep");
        ReadInPanel panel = _get(ReadInPanel.class);
        panel.look(Files.writeString(folder.resolve("a.txt"), "một tệp nào đó"));
        assertThat(text()).contains("Tệp này bị hỏng hoặc không phải tệp do Lan Tỏa lưu.");
        assertThat(folder.resolve("a.txt")).doesNotExist();
        panel.look(saved(author, "b.txt"));
        assertThat(text()).contains(author.name(), "1 mục mới", "07:50");
        pressFirst("Đọc vào");
        assertThat(text()).contains("Đã đọc xong: 0 mục mới");
        assertThat(folder.resolve("b.txt")).doesNotExist();
    }

    @Test
    void theHomePageTellsOfSilentPhonesAndDecisions() {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        report(author, "2026-11-01 01:00:00", 1);
        held(author);
        acting.as(Role.ORGANISER, KHE_SANH);
        open("");
        assertThat(text())
                .contains("mục đang chờ quyết định", "máy im lặng đã quá 7 ngày", author.name())
                .contains("máy còn mục chưa gửi", "dong-bo?im-lang=7");
        endPage();
        newPage();
        acting.as(Role.LEADER, KHE_SANH);
        open("");
        assertThat(text()).doesNotContain("mục đang chờ quyết định", "im lặng");
    }

    /** A file with one entry that no feature can read. */
    private Path saved(Person author, String name) throws IOException {
        return saved(
                author, name, "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
    }

    /** A file with one entry whose bytes are not those of its hash. */
    private Path damaged(Person author, String name) throws IOException {
        return saved(author, name, "00");
    }

    private Path saved(Person author, String name, String sha256) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"format\":\"lantoa-outbox-1\",\"person\":\"%s\",\"installation\":\"%s\",\"madeAt\":\"2026-11-22T00:50:00Z\",\"wrappedKey\":null,\"facts\":[{\"id\":\"%s\",\"sha256\":\"%s\",\"plain\":\"x\"}],\"media\":[]}"
                        .formatted(author.id(), UUID.randomUUID(), UUID.randomUUID(), sha256));
    }

    /** The words of the links to the parts; a star stands before the open one. */
    private static List<String> sections() {
        return _find(_get(DeskSections.class), RouterLink.class).stream()
                .map(link ->
                        ("page".equals(link.getElement().getAttribute("aria-current")) ? "*" : "")
                                + link.getText())
                .toList();
    }

    private String text() {
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent())
                + _find(CardRows.class).stream().map(CardRows::texts).toList()
                + _find(Shown.class).stream().map(Shown::html).toList();
    }

    private static void pressFirst(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).getFirst());
    }

    private void report(Person person, String syncedAt, int waiting) {
        jdbc.sql(
                        """
                        INSERT INTO phone_report
                            (device, person, unit, unit_path, synced_at, waiting, review, oldest)
                        VALUES (:device, :person, :unit, :path, :at, :waiting, 0, NULL)
                        """)
                .param("device", device(person).toString())
                .param("person", person.id().toString())
                .param("unit", person.unit().toString())
                .param("path", places.get(person.unit()).path())
                .param("at", syncedAt)
                .param("waiting", waiting)
                .update();
    }

    private UUID device(Person person) {
        UUID id = Uuid7.next();
        jdbc.sql(
                        """
                        INSERT INTO device
                            (id, person, token_hash, name, origin, created_at, last_used)
                        VALUES (:id, :person, sha2(:id, 256), 'Máy thử', 'INVITATION',
                                '2026-11-22', '2026-11-22')
                        """)
                .param("id", id.toString())
                .param("person", person.id().toString())
                .update();
        return id;
    }

    /** A fact that came from a phone after its sign-in had been ended. */
    private UUID held(Person author) {
        return held(author, author.unit().toString());
    }

    private UUID held(Person author, String place) {
        UUID id = Uuid7.next();
        String fact =
                """
                {"id":"%s","type":"activity-result","version":1,"madeAt":"2026-11-22T00:30:00.000Z","offset":0,"corrects":null,"body":\
                {"activity":null,"adHoc":{"title":"Nói chuyện tại thôn","kind":"TALK"},"unit":"%s","start":"2026-11-21T14:00",\
                "channel":"DIRECT_TALK","languages":["vi"],"participants":{"female":3,"male":2,"other":0}}}\
                """
                        .formatted(id, place);
        jdbc.sql(
                        """
                        INSERT INTO fact (id, sha256, content, type, version, made_at, author, unit,
                                          unit_path, received_at, intake, state, hold)
                        VALUES (:id, sha2(:content, 256), :content, 'activity-result', 1,
                                '2026-11-22 00:30:00', :author, :unit, :path,
                                '2026-11-22 00:40:00', :id, 'IN_REVIEW', 'REVOKED_PHONE')
                        """)
                .param("id", id.toString())
                .param("content", fact)
                .param("author", author.id().toString())
                .param("unit", author.unit().toString())
                .param("path", places.get(author.unit()).path())
                .update();
        return id;
    }

    private String state(UUID fact) {
        return jdbc.sql("SELECT state FROM fact WHERE id = :id")
                .param("id", fact.toString())
                .query(String.class)
                .single();
    }
}
