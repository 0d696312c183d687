package vn.lantoa.accounts.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.accounts.Sex;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.Table;
import vn.lantoa.documents.TableAnswer;
import vn.lantoa.documents.TableReader;
import vn.lantoa.documents.imports.Headings;
import vn.lantoa.documents.spi.ImportContext;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.RowCheck;
import vn.lantoa.documents.spi.RowCheck.Outcome;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class PeopleImportTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId LIA = UnitId.now("19489");
    private static final ImportContext HERE =
            new ImportContext(Map.of(), Locale.of("vi"), done -> {});

    private final String own = " " + UUID.randomUUID().toString().substring(0, 8);

    @Autowired private PeopleImport kind;
    @Autowired private People people;
    @Autowired private Acting acting;
    @Autowired private I18NProvider words;

    @BeforeEach
    void organiserOfTheProvince() {
        acting.as(Role.ORGANISER, QUANG_TRI);
    }

    @Test
    void bringsInThreeHundredCollaboratorsOfASpreadsheetOnce() throws IOException {
        List<ImportRow> rows = fixture("cong-tac-vien-300.xlsx");
        List<RowCheck<PersonChange>> checks = kind.check(rows, HERE);
        assertThat(outcomes(checks)).isEqualTo(Map.of(Outcome.NEW, 300L));
        apply(checks);
        assertThat(outcomes(kind.check(rows, HERE))).isEqualTo(Map.of(Outcome.SAME, 300L));
        Person tenth = found("Cộng tác viên 010");
        assertThat(tenth.phone()).isEqualTo(new PhoneNumber("+84900001010"));
        assertThat(tenth.grants())
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.role()).isEqualTo(Role.COLLABORATOR);
                    assertThat(grant.endsOn()).isEqualTo(LocalDate.of(2027, 12, 31));
                });
        assertThat(found("Cộng tác viên 001").sex()).isEqualTo(Sex.MALE);
        assertThat(found("Cộng tác viên 003").sex()).isEqualTo(Sex.NOT_STATED);
        assertThat(found("Cộng tác viên 004").sex()).isNull();
    }

    @Test
    void saysOfEachBadRowWhatIsWrong() throws IOException {
        List<RowCheck<PersonChange>> checks = kind.check(fixture("cong-tac-vien-loi.xlsx"), HERE);
        List<String> said =
                checks.stream()
                        .map(check -> check.outcome() == Outcome.WRONG ? told(check) : "đúng")
                        .toList();
        assertThat(said)
                .containsExactly(
                        "đúng",
                        "thiếu họ và tên",
                        "“12345” không phải là số di động Việt Nam",
                        "thiếu xã, phường",
                        "không có xã, phường nào tên “Xã Không Có Thật”",
                        "không có xã, phường nào mang mã 99999",
                        "“Xã Lìa” không thuộc Tỉnh Điện Biên",
                        "không có tỉnh, thành phố nào tên “Tỉnh Không Có”",
                        said.get(8),
                        said.get(9),
                        "xã chưa có thôn “Thôn Không Có”; hãy thêm thôn ở trang Địa bàn hoặc để"
                                + " trống ô này",
                        "không hiểu vai trò “Thủ quỹ”",
                        "chỉ quản trị viên mới thêm được quản trị viên ở Xã Lìa, tỉnh Quảng Trị",
                        "không hiểu ngôn ngữ “Tiếng Sao Hỏa”",
                        "người dịch cần ghi ít nhất một ngôn ngữ ngoài tiếng Việt",
                        "không hiểu giới tính “chưa rõ”; hãy ghi nữ, nam, khác hoặc không nêu",
                        "không hiểu ngày “31/2/2027”; hãy ghi như 31/12/2026",
                        "ngày kết thúc vai trò 1/11/2026 đã qua",
                        "trùng với dòng 2; mỗi người chỉ ghi một dòng",
                        "họ và tên dài quá 120 chữ");
        assertThat(said.get(8)).endsWith("nằm ngoài địa bàn bạn phụ trách");
        assertThat(said.get(9)).startsWith("“Xã Húc” không còn trong danh sách từ ngày 1/7/2025");
    }

    @Test
    void knowsAPersonAgainByNameAndNumberOrNameAndCommune() {
        apply(kind.check(List.of(row(2, "A" + own, "0900003001", "Xã Lìa")), HERE));
        assertThat(outcome(row(2, "a" + own, "0900 003 001", "19489"))).isEqualTo(Outcome.SAME);
        assertThat(outcome(row(2, "A" + own, "", "Lìa"))).isEqualTo(Outcome.SAME);
        assertThat(outcome(row(2, "A" + own, "0900003002", "Lìa"))).isEqualTo(Outcome.CHANGED);
        assertThat(outcome(row(2, "A" + own, "0900003001", "19432"))).isEqualTo(Outcome.CHANGED);
        assertThat(outcome(row(2, "B" + own, "0900003001", "Lìa"))).isEqualTo(Outcome.NEW);
    }

    @Test
    void tellsNamesakesApartByTheirNumbersOnly() {
        ImportRow first = row(2, "C" + own, "0900003003", "Lìa");
        ImportRow second = row(3, "C" + own, "0900003004", "Lìa");
        List<RowCheck<PersonChange>> both = kind.check(List.of(first, second), HERE);
        assertThat(outcomes(both)).isEqualTo(Map.of(Outcome.NEW, 2L));
        apply(both);
        assertThat(outcomes(kind.check(List.of(first, second), HERE)))
                .isEqualTo(Map.of(Outcome.SAME, 2L));
        RowCheck<PersonChange> nameless = check(row(2, "C" + own, "", "Lìa"));
        assertThat(told(nameless)).startsWith("đã có 2 người cùng họ tên ở Xã Lìa");
    }

    @Test
    void leavesAloneWhatTheRowDoesNotSay() {
        Map<String, String> all = new HashMap<>(Map.of("sex", "nữ", "roleEnd", "31/12/2027"));
        apply(kind.check(List.of(row(2, "D" + own, "0900003005", "Lìa", all)), HERE));
        assertThat(outcome(row(2, "D" + own, "", "Lìa"))).isEqualTo(Outcome.SAME);
        all.put("sex", "khác");
        RowCheck<PersonChange> changed = check(row(2, "D" + own, "", "Lìa", all));
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        apply(List.of(changed));
        assertThat(found("D" + own).sex()).isEqualTo(Sex.OTHER);
        assertThat(found("D" + own).phone()).isEqualTo(new PhoneNumber("+84900003005"));
    }

    @Test
    void refusesClosedAccountsAndPeopleWithARoleElsewhere() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Person closed = people.add(PersonDetails.of("E" + own, LIA), List.of());
        people.close(closed.id());
        people.add(
                PersonDetails.of("F" + own, LIA), List.of(Grant.of(Role.LEADER, UnitId.now("11"))));
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(told(check(row(2, "E" + own, "", "Lìa")))).contains("đã đóng");
        assertThat(told(check(row(2, "F" + own, "", "Lìa")))).contains("ngoài địa bàn");
    }

    @Test
    void asksForMoreWhereSeveralCommunesBearAName() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        RowCheck<PersonChange> check = check(row(2, "G" + own, "", "Xã Tân Lập"));
        assertThat(told(check)).startsWith("có nhiều nơi tên “Xã Tân Lập”");
    }

    @Test
    void isNotForThoseWhoManageNobody() {
        assertThat(kind.allowed(HERE)).isTrue();
        acting.as(Role.LEADER, QUANG_TRI);
        assertThat(kind.allowed(HERE)).isFalse();
        acting.nobody();
        assertThat(kind.allowed(HERE)).isFalse();
    }

    private Outcome outcome(ImportRow row) {
        return check(row).outcome();
    }

    private RowCheck<PersonChange> check(ImportRow row) {
        return kind.check(List.of(row), HERE).getFirst();
    }

    private void apply(List<RowCheck<PersonChange>> checks) {
        kind.apply(checks.stream().map(RowCheck::value).filter(Objects::nonNull).toList(), HERE);
    }

    private String told(RowCheck<PersonChange> check) {
        return check.sentences().stream()
                .map(one ->
                        words.getTranslation(one.key(), Locale.of("vi"), one.values().toArray()))
                .collect(Collectors.joining("; "));
    }

    private Person found(String name) {
        List<PersonRow> rows = people.list(new PeopleFilter(name, QUANG_TRI, null, false), 0, 5);
        return people.find(rows.getFirst().id()).orElseThrow();
    }

    private static Map<Outcome, Long> outcomes(List<RowCheck<PersonChange>> checks) {
        return checks.stream()
                .collect(Collectors.groupingBy(RowCheck::outcome, Collectors.counting()));
    }

    private static ImportRow row(int number, String name, String phone, String commune) {
        return row(number, name, phone, commune, Map.of());
    }

    private static ImportRow row(
            int number, String name, String phone, String commune, Map<String, String> more) {
        Map<String, Cell> cells = new HashMap<>();
        Map<String, String> texts = new HashMap<>(more);
        texts.putAll(Map.of("name", name, "phone", phone, "commune", commune));
        texts.forEach((column, text) -> {
            if (!text.isEmpty()) {
                cells.put(column, Cell.text(text));
            }
        });
        return new ImportRow(number, cells);
    }

    /** The rows of a spreadsheet that LibreOffice saved, its columns found as the screen does. */
    private List<ImportRow> fixture(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TableReader.class.getResourceAsStream(name))) {
            var answer = (TableAnswer.Read) new TableReader().read(file.readAllBytes());
            Table table = answer.tables().getFirst();
            Headings headings =
                    new Headings(
                            kind.columns(),
                            key -> words.getTranslation(key, Locale.of("vi")),
                            Map.of());
            int line = headings.line(table);
            Map<String, Integer> places = headings.guess(Headings.titles(table, line));
            List<ImportRow> rows = new ArrayList<>();
            table.rows().stream()
                    .skip(line + 1L)
                    .forEach(row -> {
                        Map<String, Cell> cells = new HashMap<>();
                        places.forEach((column, place) -> {
                            if (!(row.cell(place) instanceof Cell.Empty)) {
                                cells.put(column, row.cell(place));
                            }
                        });
                        rows.add(new ImportRow(row.number(), cells));
                    });
            return rows;
        }
    }
}
