package vn.lantoa.campaigns.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.ui.CampaignsViewTest.texts;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarQuery;

@Transactional
class HomePiecesTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDateTime TODAY_TWO = TODAY.atTime(14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired PlanCalendar calendar;
    @Autowired ActionMonthCard monthCard;
    @Autowired LateCard lateCard;

    @Test
    void bringsTodayToTheCalendarOfTheHomeScreen() {
        CampaignId campaign = issued();
        List<CalendarEntry> entries =
                calendar.entries(CalendarQuery.days(TODAY, TODAY, Locale.of("vi")), 0, 1_000);
        Activity today =
                activities.list(ActivityFilter.of(campaign), 0, 10).stream()
                        .filter(one -> one.plan().start().equals(TODAY_TWO))
                        .findFirst()
                        .orElseThrow();
        assertThat(entries)
                .filteredOn(entry -> entry.link().equals("hoat-dong/" + today.id()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.place())
                            .isEqualTo("Nhà văn hóa thôn, Xã Khe Sanh, tỉnh Quảng Trị");
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
