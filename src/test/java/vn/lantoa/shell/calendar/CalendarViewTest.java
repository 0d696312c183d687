package vn.lantoa.shell.calendar;

import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestionItems;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestions;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.setUserInput;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableCell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.SearchField;

@Transactional
class CalendarViewTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDateTime TODAY_TWO = TODAY.atTime(14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;

    @Test
    void showsAMonthWithTodayTheActionMonthAndItsEntries() {
        CampaignId campaign = issued();
        open("lich?xem=thang&chien-dich=" + campaign);
        assertThat(_find(EntryChip.class)).hasSize(3);
        NativeTableCell today =
                _get(
                        NativeTableCell.class,
                        spec ->
                                spec.withPredicate(cell ->
                                        "date"
                                                .equals(
                                                        cell.getElement()
                                                                .getAttribute("aria-current"))));
        assertThat(_find(today, EntryChip.class)).hasSize(1);
        assertThat(today.getElement().getTextRecursively()).contains("22", "Hôm nay");
        assertThat(words())
                .contains("Tháng 11/2026")
                .contains(
                        "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên"
                                + " cơ sở giới năm 2026 (từ 15/11/2026 đến 15/12/2026)");
        assertThat(
                        _find(NativeTableCell.class).stream()
                                .filter(cell -> cell.hasClassName("lt-cal-band")))
                .as("15 November to 6 December")
                .hasSize(22);
    }

    @Test
    void turnsThePagesOfMonthsAndWeeksByLinks() {
        issued();
        open("lich?xem=thang");
        assertThat(links())
                .contains("lich?xem=thang&ngay=2026-12-01", "lich?xem=thang&ngay=2026-10-01");
        open("lich?xem=tuan&ngay=2026-12-31");
        assertThat(_find(H2.class)).extracting(H2::getText).contains("28/12/2026–3/1/2027");
        assertThat(links()).contains("lich?xem=tuan&ngay=2027-01-04");
    }

    @Test
    void countsByKindWhereADayHasMany() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        for (int i = 0; i < 20; i++) {
            done(activities.plan(talk(campaign.id(), KHE_SANH, TODAY_TWO)));
        }
        String filter = "chien-dich=" + campaign.id();
        open("lich?xem=thang&" + filter);
        assertThat(_find(EntryChip.class)).isEmpty();
        assertThat(words()).contains("20 Tọa đàm, nói chuyện chuyên đề");
        assertThat(links())
                .contains(
                        "lich?xem=ngay&ngay=2026-11-22&chien-dich=" + campaign.id() + "&loai=TALK");
        open("lich?xem=ngay&ngay=2026-11-22&loai=TALK&" + filter);
        assertThat(cards()).hasSize(20);
    }

    @Test
    void narrowsAsFiltersAreSetAndKeepsThemInTheAddress() {
        CampaignId campaign = issued();
        open("lich?xem=danh-sach&chien-dich=" + campaign);
        assertThat(cards()).hasSize(2);
        _setValue(_get(PlacePicker.class), CUA_TUNG);
        assertThat(cards()).hasSize(1);
        assertThat(words()).contains("Tìm thấy 1 hoạt động");
        assertThat(links()).anyMatch(link -> link.contains("noi=" + CUA_TUNG));
        _setValue(_get(SearchField.class), "khong co gi nhu the");
        assertThat(words()).contains("Không có hoạt động nào khớp với bộ lọc");
        assertThat(links()).anyMatch(link -> link.contains("tim=khong+co"));
    }

    @Test
    void findsAnAreaByTheNameItHadBefore() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        open("lich");
        assertThat(_find(PlacePicker.class)).as("built when they are opened").isEmpty();
        _get(Details.class).setOpened(true);
        PlacePicker area = _get(PlacePicker.class, spec -> spec.withLabel("Địa bàn"));
        setUserInput(area, "quang binh");
        assertThat(getSuggestions(area)).first().isEqualTo("Tỉnh Quảng Trị (gồm Quảng Bình cũ)");
        assertThat(getSuggestionItems(area)).first().isEqualTo(QUANG_TRI);
    }

    @Test
    @SuppressWarnings("rawtypes") // the test library takes the class as it is
    void readsTheFilterFromTheAddressAndOpensIt() {
        CampaignId campaign = issued();
        open("lich?chien-dich=" + campaign + "&noi=" + KHE_SANH + "&tu=2026-11-01&loai=TALK");
        assertThat(_get(Details.class).isOpened()).isTrue();
        assertThat(_get(PlacePicker.class).getValue()).isEqualTo(KHE_SANH);
        ComboBox<?> kind = _get(ComboBox.class, spec -> spec.withLabel("Loại hoạt động"));
        assertThat((Object) kind.getValue())
                .isEqualTo(new CalendarFacet("TALK", "Tọa đàm, nói chuyện chuyên đề"));
        assertThat(cards()).as("yesterday's and today's").hasSize(2);
    }

    @Test
    void findsWhatIsOverdueAsTheHomeScreenAsks() {
        CampaignId campaign = issued();
        open("lich?tu=dau&tinh-trang=OVERDUE&chien-dich=" + campaign);
        assertThat(cards()).as("yesterday's").hasSize(1);
    }

    @Test
    void showsMoreOnDemand() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        for (int day = 0; day < 45; day++) {
            done(activities.plan(talk(campaign.id(), KHE_SANH, TODAY_TWO.plusDays(day))));
        }
        open("lich?xem=danh-sach&chien-dich=" + campaign.id());
        assertThat(cards()).hasSize(40);
        _click(_get(Button.class, spec -> spec.withText("Xem thêm (5 hoạt động nữa)")));
        assertThat(cards()).hasSize(45);
    }

    private List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static List<String> cards() {
        return _find(CardRows.class).stream().flatMap(rows -> rows.texts().stream()).toList();
    }

    private String words() {
        return _get(CalendarView.class).getElement().getTextRecursively();
    }

    /** Yesterday and today in Khe Sanh, tomorrow in Cửa Tùng. */
    private CampaignId issued() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        done(activities.plan(talk(campaign.id(), KHE_SANH, TODAY_TWO.minusDays(1))));
        done(activities.plan(talk(campaign.id(), KHE_SANH, TODAY_TWO)));
        done(activities.plan(talk(campaign.id(), CUA_TUNG, TODAY_TWO.plusDays(1))));
        done(campaigns.publish(campaign.id(), campaign.version()));
        return campaign.id();
    }
}
