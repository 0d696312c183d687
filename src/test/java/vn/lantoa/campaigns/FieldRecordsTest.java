package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.FieldRecord;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class FieldRecordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDateTime TWO_O_CLOCK = TODAY.atTime(14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired HandDown handDown;
    @Autowired FieldActivities fieldActivities;
    @Autowired FieldCampaigns fieldCampaigns;

    @Test
    void writesAnActivityAsThePhoneExpectsIt() {
        CampaignId campaign = issue(talk(draft(), KHE_SANH, TWO_O_CLOCK)).plan().campaign();
        FieldRecord record = own(campaign, KHE_SANH).getFirst();
        assertThat(record.body())
                .isEqualTo(
                        """
                        {"id":"%s","campaign":"%s","title":{"vi":"Buổi nói chuyện ở thôn"},\
                        "kind":"TALK","channel":"DIRECT_TALK","status":"PLANNED",\
                        "start":"2026-11-22T14:00","end":"2026-11-22T16:00",\
                        "place":{"unit":"2025-19429","name":"Xã Khe Sanh, tỉnh Quảng Trị",\
                        "address":"Nhà văn hóa thôn"},"lead":"",\
                        "partners":["Hội Liên hiệp Phụ nữ xã"],\
                        "audience":{"vi":"Người dân trong thôn"},"menAndBoys":true,\
                        "languages":["vi"],"expected":80,"note":{},"changed":null,\
                        "cancelReason":null}\
                        """
                                .formatted(record.id(), campaign));
    }

    @Test
    void holdsACopyThatWasHandedDownAsAnyOtherActivity() {
        Activity above = issue(talk(draft(), QUANG_TRI, TWO_O_CLOCK));
        CampaignId campaign = above.plan().campaign();
        assertThat(places(campaign, KHE_SANH)).containsExactly(QUANG_TRI);
        done(handDown.handDown(HandDownTest.to(above, KHE_SANH)));
        assertThat(places(campaign, KHE_SANH)).containsExactlyInAnyOrder(QUANG_TRI, KHE_SANH);
    }

    @Test
    void writesACampaignAsThePhoneExpectsIt() {
        CampaignId campaign = issue(talk(draft(), KHE_SANH, TWO_O_CLOCK)).plan().campaign();
        assertThat(campaigns(KHE_SANH))
                .filteredOn(record -> record.id().equals(campaign.toString()))
                .singleElement()
                .extracting(FieldRecord::body)
                .isEqualTo(
                        """
                        {"id":"%s","kind":"ACTION_MONTH","year":2026,"title":{"vi":"%s"},\
                        "theme":{},"slogans":{},"start":"2026-11-15","end":"2026-12-15",\
                        "owner":"Tỉnh Quảng Trị","status":"PUBLISHED"}\
                        """
                                .formatted(campaign, new ActionMonth(2026).title().vietnamese()));
    }

    @Test
    void carriesTheReasonOfACancellationAndWhenItChanged() {
        Activity talk = issue(talk(draft(), KHE_SANH, TWO_O_CLOCK));
        done(activities.cancel(talk.id(), talk.version(), "Mưa lũ"));
        assertThat(own(talk.plan().campaign(), KHE_SANH).getFirst().body())
                .contains("\"status\":\"CANCELLED\"", "\"cancelReason\":\"Mưa lũ\"")
                .containsPattern("\"changed\":\"2026-11-22T01:[0-9]{2}:[0-9]{2}Z\"");
    }

    @Test
    void showsNothingOfADraft() {
        CampaignId draft = draft();
        done(activities.plan(talk(draft, KHE_SANH, TWO_O_CLOCK)));
        assertThat(own(draft, KHE_SANH)).isEmpty();
        assertThat(campaigns(KHE_SANH)).noneMatch(one -> one.id().equals(draft.toString()));
    }

    @Test
    void reachesOwnPlacesAndThoseAboveButNotSiblings() {
        CampaignId campaign = draft();
        done(activities.plan(talk(campaign, QUANG_TRI, TWO_O_CLOCK)));
        done(activities.plan(talk(campaign, CUA_TUNG, TWO_O_CLOCK)));
        issue(talk(campaign, KHE_SANH, TWO_O_CLOCK));
        assertThat(places(campaign, KHE_SANH)).containsExactlyInAnyOrder(QUANG_TRI, KHE_SANH);
        assertThat(places(campaign, QUANG_TRI))
                .containsExactlyInAnyOrder(QUANG_TRI, KHE_SANH, CUA_TUNG);
        assertThat(places(campaign, UnitId.MINISTRY)).hasSize(3);
        assertThat(places(campaign, DIEN_BIEN)).isEmpty();
        assertThat(campaigns(DIEN_BIEN)).noneMatch(one -> one.id().equals(campaign.toString()));
        assertThat(campaigns(UnitId.MINISTRY))
                .anyMatch(one -> one.id().equals(campaign.toString()));
    }

    @Test
    void holdsSevenDaysBackAndSixtyAheadTheComingFirst() {
        CampaignId campaign = draft();
        for (int day : List.of(-8, -7, -1, 60, 61, 3)) {
            done(activities.plan(talk(campaign, KHE_SANH, TWO_O_CLOCK.plusDays(day))));
        }
        issue(talk(campaign, KHE_SANH, TWO_O_CLOCK.minusHours(8)));
        assertThat(own(campaign, KHE_SANH))
                .extracting(record -> record.body().replaceAll(".*\"start\":\"(.{10}).*", "$1"))
                .containsExactly(
                        "2026-11-22", "2026-11-25", "2027-01-21", "2026-11-21", "2026-11-15");
    }

    @Test
    void changesItsMarkWithEveryChange() {
        Activity talk = issue(talk(draft(), KHE_SANH, TWO_O_CLOCK));
        FieldReader reader = reader(KHE_SANH);
        String before = fieldActivities.changes(reader);
        String campaignsBefore = fieldCampaigns.changes(reader);
        assertThat(fieldActivities.changes(reader)).isEqualTo(before);
        done(activities.confirm(talk.id(), talk.version()));
        assertThat(fieldActivities.changes(reader)).isNotEqualTo(before);
        assertThat(fieldCampaigns.changes(reader)).isNotEqualTo(campaignsBefore);
    }

    private CampaignId draft() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        return done(campaigns.create(month(QUANG_TRI))).id();
    }

    private Activity issue(ActivityPlan plan) {
        Activity activity = done(activities.plan(plan));
        Campaign draft = campaigns.find(plan.campaign()).orElseThrow();
        done(campaigns.publish(draft.id(), draft.version()));
        return activity;
    }

    private List<FieldRecord> own(CampaignId campaign, UnitId unit) {
        return fieldActivities.records(reader(unit)).stream()
                .filter(record -> record.body().contains(campaign.toString()))
                .toList();
    }

    private List<UnitId> places(CampaignId campaign, UnitId unit) {
        return own(campaign, unit).stream()
                .map(record -> record.body().replaceAll(".*\"unit\":\"([^\"]*)\".*", "$1"))
                .map(UnitId::parse)
                .toList();
    }

    private List<FieldRecord> campaigns(UnitId unit) {
        return fieldCampaigns.records(reader(unit));
    }

    private FieldReader reader(UnitId unit) {
        Person person = acting.person(Role.COLLABORATOR, unit);
        return new FieldReader(person, List.of(unit), TODAY);
    }
}
