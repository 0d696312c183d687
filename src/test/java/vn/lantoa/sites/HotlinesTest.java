package vn.lantoa.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class HotlinesTest {

    @Autowired Hotlines hotlines;
    @Autowired FieldHotlines field;
    @Autowired HotlineTable table;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    private static Hotline hotline(String dial, String shown) {
        return new Hotline(
                dial,
                shown,
                LocalizedText.vietnamese("Đường dây của tỉnh"),
                CallCost.UNKNOWN,
                OpenHours.UNKNOWN,
                LocalizedText.EMPTY,
                9,
                "Công văn của tỉnh",
                LocalDate.of(2026, 11, 20));
    }

    private FieldReader anybody() {
        Person person = acting.person(Role.COLLABORATOR, UnitId.now("19429"));
        return new FieldReader(person, List.of(person.unit()), LocalDate.of(2026, 11, 22));
    }

    private String audit(String dial) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY id DESC LIMIT 1")
                .param(dial)
                .query((row, number) -> row.getString("action"))
                .single();
    }

    @Test
    void theCheckedNumbersStandAfterTheStart() {
        assertThat(HotlineSeed.read())
                .extracting(Hotline::shown)
                .containsExactly("111", "1900 96 96 80", "1800 8027", "113", "115", "114");
        assertThat(hotlines.all()).containsAll(HotlineSeed.read());
        assertThat(HotlineSeed.read())
                .allMatch(one -> !one.source().isEmpty())
                .filteredOn(one -> one.cost() == CallCost.PREMIUM)
                .extracting(Hotline::dial)
                .containsExactly("1900969680");
    }

    @Test
    void everyPhoneHoldsThemAsTheContractSays() {
        assertThat(field.records(anybody()).getFirst().body())
                .startsWith(
                        "{\"id\":\"111\",\"dial\":\"111\",\"shown\":\"111\",\"name\":{\"en\":\"National"
                                + " child protection hotline\",\"vi\":\"Tổng đài điện thoại quốc gia bảo vệ trẻ"
                                + " em\"},\"cost\":\"FREE\",\"hours\":\"ALL_DAY\",\"note\":{")
                .endsWith(
                        "\"order\":1,\"source\":\"tongdai111.vn; baoanhdatmui.vn;"
                                + " luattreemthudo.vn\",\"checked\":\"2026-11-22\"}");
    }

    @Test
    void anAdministratorAddsANumberThatThenReachesEveryPhone() {
        FieldReader reader = anybody();
        String before = field.changes(reader);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(hotlines.add(hotline("02333852000", "0233 3852 000")))
                .isInstanceOf(HotlineChange.Done.class);
        assertThat(field.changes(reader)).isNotEqualTo(before);
        assertThat(field.records(reader)).anyMatch(one -> one.id().equals("02333852000"));
        assertThat(audit("02333852000")).isEqualTo("hotline.added");
    }

    @Test
    void aNumberStandsOnTheListOnlyOnce() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        assertThat(hotlines.add(hotline("111", "111")))
                .isInstanceOf(HotlineChange.NumberTaken.class);
        assertThat(hotlines.change("113", hotline("114", "114")))
                .isInstanceOf(HotlineChange.NumberTaken.class);
    }

    @Test
    void aChangedNumberTakesThePlaceOfTheOldOne() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        hotlines.change("18008027", hotline("18008028", "1800 8028"));
        assertThat(hotlines.all())
                .extracting(Hotline::dial)
                .contains("18008028")
                .doesNotContain("18008027");
        assertThat(audit("18008027")).isEqualTo("hotline.changed");
    }

    @Test
    void aNumberTakenOffStaysOffWhenTheFileIsReadAgainAndCanComeBack() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        hotlines.remove("114");
        HotlineSeed.read().forEach(table::seed);
        assertThat(hotlines.all()).noneMatch(one -> one.dial().equals("114"));
        assertThat(hotlines.removed()).anyMatch(one -> one.dial().equals("114"));
        hotlines.restore("114");
        assertThat(hotlines.all()).anyMatch(one -> one.dial().equals("114"));
    }

    @Test
    void whatAnAdministratorWroteIsKeptWhenTheFileIsReadAgain() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Hotline own = hotline("113", "113");
        hotlines.change("113", own);
        HotlineSeed.read().forEach(table::seed);
        assertThat(hotlines.all()).contains(own);
    }

    @Test
    void nobodyElseChangesTheList() {
        Hotline hotline = hotline("02333852001", "0233 3852 001");
        assertThatThrownBy(() -> hotlines.add(hotline)).isInstanceOf(AccessDeniedException.class);
        for (Role role : List.of(Role.ORGANISER, Role.LEADER, Role.COLLABORATOR)) {
            acting.as(role, UnitId.MINISTRY);
            assertThatThrownBy(() -> hotlines.add(hotline))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> hotlines.change("111", hotline))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> hotlines.remove("111"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> hotlines.restore("111"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(hotlines.removed()).isEmpty();
        }
        acting.as(Role.ADMINISTRATOR, UnitId.now("44"));
        assertThatThrownBy(() -> hotlines.add(hotline)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyDigitsThatAPhoneCanDialAreTaken() {
        for (String bad : List.of("", "11", "1800-8027", "+84912345678", "123456789012")) {
            assertThat(Hotline.dials(bad)).as(bad).isFalse();
            assertThatThrownBy(() -> hotline(bad, bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> hotline("111", "112"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Hotline.showsSameDigits("1900 96 96 80", "1900969680")).isTrue();
    }
}
