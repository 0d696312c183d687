package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.results.ResultFacts.body;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.HeldFact;
import vn.lantoa.sync.HeldFilter;
import vn.lantoa.sync.HeldWords;
import vn.lantoa.sync.Quarantines;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** Results on their whole way: from a phone's request into the sums. */
@AppTest
class ResultsFromPhonesTest {

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Results results;
    @Autowired Quarantines quarantines;
    @Autowired HeldWords words;
    @Autowired MockMvc mvc;

    private Person organiser;
    private Person author;
    private Campaign campaign;
    private Activity talk;

    @BeforeEach
    void aTalkInADraft() {
        organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        campaign = done(campaigns.create(month(QUANG_TRI)));
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 21, 19, 0);
        talk = done(activities.plan(talk(campaign.id(), KHE_SANH, yesterday)));
        author = acting.person(Role.COLLABORATOR, KHE_SANH);
    }

    @Test
    void aResultThatAPhoneSendsIsInTheSumsOnceHoweverOftenItIsSent() throws Exception {
        publish();
        String fact = fact();
        assertThat(send(fact)).contains("\"status\":201", "\"state\":\"STORED\"");
        assertThat(send(fact)).contains("\"status\":200");
        acting.as(organiser);
        assertThat(total().participations()).isEqualTo(15);
        assertThat(total().results()).isEqualTo(1);
    }

    @Test
    void aResultOfADraftWaitsAndCountsOnceThePlanIsIssued() throws Exception {
        assertThat(send(fact())).contains("\"status\":201", "\"state\":\"WAITING\"");
        acting.as(organiser);
        assertThat(total().results()).isZero();
        publish();
        await().untilAsserted(() -> {
            acting.as(organiser);
            assertThat(total().participations()).isEqualTo(15);
        });
    }

    /** Fails when a draft's title is told without asking who may see drafts there. */
    @Test
    void whoDecidesReadsWhatIsMissingAsFarAsTheyMaySeeIt() throws Exception {
        send(fact());
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(missing(talk)).contains("“Buổi nói chuyện ở thôn”", "bản nháp");
        acting.as(organiser);
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 21, 19, 0);
        talk = done(activities.plan(talk(campaign.id(), CUA_TUNG, yesterday)));
        send(fact());
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(missing(talk))
                .contains("chưa thấy trong kế hoạch nào")
                .doesNotContain("Buổi nói chuyện");
    }

    private String missing(Activity activity) {
        HeldFact held =
                quarantines.list(new HeldFilter(KHE_SANH, null), 0, 10_000).stream()
                        .filter(one -> activity.id().value().equals(one.missing()))
                        .findFirst()
                        .orElseThrow();
        return words.missing(held, Locale.forLanguageTag("vi")).orElseThrow();
    }

    private void publish() {
        acting.as(organiser);
        done(campaigns.publish(campaign.id(), campaign.version()));
    }

    private Sums total() {
        return results.total(ResultFilter.of(talk.id()));
    }

    private String fact() {
        return "{\"id\":\"%s\",\"type\":\"activity-result\",\"version\":1,\"madeAt\":\"2026-11-22T00:30:00.000Z\",\"offset\":0,\"corrects\":null,\"body\":%s}"
                .formatted(Uuid7.next(), body(talk.id(), KHE_SANH, 10, 5));
    }

    private String send(String fact) throws Exception {
        acting.as(author);
        return mvc.perform(
                        post("/api/field/facts")
                                .header("X-Lan-Toa", "1")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        JsonMapper.shared()
                                                .writeValueAsString(
                                                        Map.of("facts", List.of(fact)))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
