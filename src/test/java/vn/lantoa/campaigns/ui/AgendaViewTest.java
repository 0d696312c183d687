package vn.lantoa.campaigns.ui;

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
import static vn.lantoa.campaigns.ui.CampaignsViewTest.texts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.SearchField;

@Transactional
class AgendaViewTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDateTime TODAY_TWO = TODAY.atTime(14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired PlanCalendar calendar;
    @Autowired ActionMonthCard monthCard;
    @Autowired LateCard lateCard;

    @Test
    void groupsByDayFromTodayOnAndNarrowsAsFiltersAreSet() {
        CampaignId campaign = issued();
        open("lich?chien-dich=" + campaign);
        assertThat(_find(ListCard.class)).hasSize(2);
        assertThat(_find(H2.class).stream().flatMap(one -> texts(one).stream()))
                .contains("Chủ nhật, 22/11/2026", "Hôm nay", "Thứ hai, 23/11/2026");
        _setValue(_get(PlacePicker.class), CUA_TUNG);
        assertThat(_find(ListCard.class)).hasSize(1);
        assertThat(texts(_get(AgendaView.class))).contains("Tìm thấy 1 hoạt động");
        _setValue(_get(SearchField.class), "khong co gi nhu the");
        assertThat(texts(_get(AgendaView.class)))
                .contains("Không có hoạt động nào khớp với bộ lọc");
    }

    @Test
    void findsAnAreaByTheNameItHadBefore() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        open("lich");
        PlacePicker area = _get(PlacePicker.class, spec -> spec.withLabel("Địa bàn"));
        setUserInput(area, "quang binh");
        assertThat(getSuggestions(area)).first().isEqualTo("Tỉnh Quảng Trị (gồm Quảng Bình cũ)");
        assertThat(getSuggestionItems(area)).first().isEqualTo(QUANG_TRI);
    }

    @Test
    void readsTheFilterFromTheAddressAndOpensIt() {
        CampaignId campaign = issued();
        open("lich?chien-dich=" + campaign + "&noi=" + KHE_SANH + "&tu=2026-11-01");
        assertThat(_get(Details.class).isOpened()).isTrue();
        assertThat(_get(PlacePicker.class).getValue()).isEqualTo(KHE_SANH);
        assertThat(_find(ListCard.class)).as("yesterday's and today's").hasSize(2);
    }

    @Test
    void writesAndReadsEveryPartOfTheFilterAndForgivesNonsense() {
        ActivityFilter filter =
                new ActivityFilter(
                        TODAY.minusDays(3),
                        TODAY.plusDays(3),
                        CampaignId.next(),
                        KHE_SANH,
                        ActivityKind.TALK,
                        Channel.PRESS,
                        ActivityStatus.HELD,
                        "nam gioi");
        assertThat(AgendaFilter.read(AgendaFilter.write(filter, TODAY), TODAY)).isEqualTo(filter);
        ActivityFilter plain = ActivityFilter.ALL;
        assertThat(AgendaFilter.read(AgendaFilter.write(plain, TODAY), TODAY)).isEqualTo(plain);
        QueryParameters nonsense =
                QueryParameters.simple(
                        Map.of("tu", "x", "noi", "x", "loai", "x", "chien-dich", "x"));
        assertThat(AgendaFilter.read(nonsense, TODAY))
                .isEqualTo(new ActivityFilter(TODAY, null, null, null, null, null, null, ""));
    }

    @Test
    void showsMoreOnDemand() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        for (int day = 0; day < 45; day++) {
            done(activities.plan(talk(campaign.id(), KHE_SANH, TODAY_TWO.plusDays(day))));
        }
        open("lich?chien-dich=" + campaign.id());
        assertThat(_find(ListCard.class)).hasSize(40);
        _click(_get(Button.class, spec -> spec.withText("Xem thêm (5 hoạt động nữa)")));
        assertThat(_find(ListCard.class)).hasSize(45);
    }

    @Test
    void bringsTodayToTheCalendarOfTheHomeScreen() {
        CampaignId campaign = issued();
        List<CalendarEntry> entries = calendar.entries(TODAY, TODAY);
        Activity today =
                activities.list(ActivityFilter.of(campaign), 0, 10).stream()
                        .filter(one -> one.plan().start().equals(TODAY_TWO))
                        .findFirst()
                        .orElseThrow();
        assertThat(entries)
                .filteredOn(entry -> entry.link().equals("hoat-dong/" + today.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.place()).isEqualTo("Xã Khe Sanh, tỉnh Quảng Trị");
                    assertThat(entry.state()).isEqualTo("Dự kiến");
                    assertThat(entry.stateClass()).isEqualTo("planned");
                });
    }

    @Test
    void saysOnTheHomeScreenWhichDayItIsAndWhatIsLate() {
        issued();
        Component month = monthCard.card().orElseThrow();
        assertThat(texts(month)).contains("Ngày thứ 8/31", "Chủ đề: chưa công bố");
        Component late = lateCard.card().orElseThrow();
        assertThat(texts(late)).contains("14:00–16:00, 21/11/2026 · Xã Khe Sanh");
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(lateCard.card()).isEmpty();
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
