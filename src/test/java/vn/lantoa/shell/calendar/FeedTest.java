package vn.lantoa.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityDays;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FeedTest {

    private static final LocalDateTime TOMORROW = LocalDateTime.of(2026, 11, 23, 14, 0);

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired ActivityDays days;
    @Autowired Feeds feeds;
    @Autowired FeedData held;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    @Test
    void isReadByAnotherLibraryWithZoneTimesAndWords() throws Exception {
        Campaign campaign = planned();
        Activity talk =
                done(
                        activities.plan(
                                titled(
                                        talk(campaign.id(), KHE_SANH, TOMORROW),
                                        "Nói chuyện; hỏi, đáp \\ “vui”")));
        FeedToken token = feeds.issue("chien-dich=" + campaign.id());
        ICalendar read = read(token);
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).as("no warnings").isTrue();
        TimezoneInfo zones = read.getTimezoneInfo();
        assertThat(zones.getComponents())
                .extracting(zone -> zone.getTimezoneId().getValue())
                .containsExactly("Asia/Ho_Chi_Minh");
        assertThat(read.getEvents()).hasSize(1);
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo("activity-" + talk.id() + "@lantoa");
        assertThat(event.getSummary().getValue()).isEqualTo("Nói chuyện; hỏi, đáp \\ “vui”");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(event.getLocation().getValue())
                .isEqualTo("Nhà văn hóa thôn, Xã Khe Sanh, tỉnh Quảng Trị");
        assertThat(event.getUrl().getValue()).endsWith("/hoat-dong/" + talk.id());
        assertThat(event.getStatus()).isNull();
        assertThat(text(token)).contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20261123T140000");
    }

    @Test
    void raisesTheSequenceWhenAnActivityIsMovedOrCancelled() throws Exception {
        Campaign campaign = planned();
        Activity first = done(activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW)));
        FeedToken token = feeds.issue("chien-dich=" + campaign.id());
        VEvent before = read(token).getEvents().getFirst();
        LocalDate later = TOMORROW.toLocalDate().plusDays(2);
        Activity moved = done(days.move(first.id(), first.version(), later));
        VEvent after = read(token).getEvents().getFirst();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(after.getLastModified().getValue())
                .isAfterOrEqualTo(before.getLastModified().getValue());
        assertThat(after.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
        done(activities.cancel(moved.id(), moved.version(), "Mưa lũ"));
        VEvent cancelled = read(token).getEvents().getFirst();
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(after.getSequence().getValue());
    }

    @Test
    void sendsNothingAgainWhileNothingChanged() throws Exception {
        Campaign campaign = planned();
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW)));
        FeedToken token = feeds.issue("chien-dich=" + campaign.id());
        acting.nobody();
        MockHttpServletResponse first = fetch(token);
        String etag = String.valueOf(first.getHeader(HttpHeaders.ETAG));
        assertThat(etag).startsWith("W/\"");
        MockHttpServletResponse again =
                mvc.perform(get(token.path()).header(HttpHeaders.IF_NONE_MATCH, etag))
                        .andReturn()
                        .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        acting.as(Role.ORGANISER, QUANG_TRI);
        done(activities.confirm(talk.id(), talk.version()));
        MockHttpServletResponse changed =
                mvc.perform(get(token.path()).header(HttpHeaders.IF_NONE_MATCH, etag))
                        .andReturn()
                        .getResponse();
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader(HttpHeaders.ETAG)).isNotEqualTo(etag);
    }

    @Test
    void saysThatItIsPrivateAndACalendar() throws Exception {
        planned();
        FeedToken token = feeds.issue("");
        acting.nobody();
        MockHttpServletResponse answer = fetch(token);
        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("private");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getCookies()).isEmpty();
        assertThat(mvc.perform(head(token.path())).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(post(token.path())).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void carriesOnlyWhatItsFilterAndThePersonsPlaceLetThrough() throws Exception {
        Campaign campaign = planned();
        done(activities.plan(talk(campaign.id(), KHE_SANH, TOMORROW)));
        done(activities.plan(talk(campaign.id(), CUA_TUNG, TOMORROW)));
        done(activities.plan(talk(campaign.id(), CUA_TUNG, TOMORROW.plusDays(300))));
        FeedToken all = feeds.issue("chien-dich=" + campaign.id());
        assertThat(read(all).getEvents()).as("not what is 300 days ahead").hasSize(2);
        FeedToken one = feeds.issue("chien-dich=" + campaign.id() + "&noi=" + CUA_TUNG);
        assertThat(read(one).getEvents()).hasSize(1);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        FeedToken draft = feeds.issue("chien-dich=" + campaign.id());
        assertThat(read(draft).getEvents()).as("a draft is not theirs").isEmpty();
    }

    @Test
    void stopsWithARenewedAnEndedAndAnUnknownAddress() throws Exception {
        planned();
        FeedToken first = feeds.issue("");
        FeedToken second = feeds.issue("");
        assertThat(fetch(first).getStatus()).isEqualTo(404);
        assertThat(fetch(second).getStatus()).isEqualTo(200);
        feeds.end();
        assertThat(fetch(second).getStatus()).isEqualTo(404);
        assertThat(feeds.mine()).isEmpty();
        assertThat(fetch(FeedToken.next()).getStatus()).isEqualTo(404);
        acting.nobody();
        assertThat(mvc.perform(get("/lich/x.ics")).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void isGoneWithTheLastRoleAndWithTheAccount() throws Exception {
        Person person = acting.as(Role.ORGANISER, KHE_SANH);
        FeedToken token = feeds.issue("");
        assertThat(fetch(token).getStatus()).isEqualTo(200);
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.end(person.id(), person.grants().getFirst());
        assertThat(fetch(token).getStatus()).isEqualTo(410);
        Person other = acting.as(Role.ORGANISER, KHE_SANH);
        FeedToken closed = feeds.issue("");
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.close(other.id());
        assertThat(fetch(closed).getStatus()).isEqualTo(410);
    }

    @Test
    void tellsThePersonWhatIsHeldAndIsErasedWithTheRest() {
        Person person = acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(held.heldOf(person.id())).isEmpty();
        feeds.issue("");
        assertThat(held.heldOf(person.id())).hasSize(1);
        assertThat(held.fates(person.id())).extracting(Fate::count).containsExactly(1L);
        held.erase(person.id());
        held.erase(person.id());
        assertThat(feeds.mine()).isEmpty();
    }

    @Test
    void slowsDownWhoFetchesTooOften() throws Exception {
        planned();
        FeedToken token = feeds.issue("");
        for (int i = 0; i < FeedRate.MOST; i++) {
            assertThat(fetch(token).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse tooMany = fetch(token);
        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(tooMany.getHeader(HttpHeaders.RETRY_AFTER))))
                .isBetween(1, 3601);
    }

    @Test
    void slowsDownWhoTriesAddresses() throws Exception {
        String browser = "guesser " + UUID.randomUUID();
        int status = 404;
        for (int i = 0; i < 30 && status == 404; i++) {
            status =
                    mvc.perform(
                                    get(FeedToken.next().path())
                                            .header(HttpHeaders.USER_AGENT, browser))
                            .andReturn()
                            .getResponse()
                            .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void keepsTheSecretNowhere(CapturedOutput output) throws Exception {
        Person person = acting.as(Role.ORGANISER, QUANG_TRI);
        FeedToken token = feeds.issue("");
        fetch(token);
        String row =
                jdbc.sql(
                                "SELECT concat_ws(' ', token_hash, filter) FROM calendar_feed WHERE"
                                        + " person = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .single();
        assertThat(row).contains(token.hash()).doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret());
        assertThat(output.getAll()).doesNotContain(token.secret());
        Optional<Feed> mine = feeds.mine();
        assertThat(mine.orElseThrow().read()).isNotNull();
    }

    private Campaign planned() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        return done(campaigns.create(month(QUANG_TRI)));
    }

    private ICalendar read(FeedToken token) throws Exception {
        List<ICalendar> all = Biweekly.parse(text(token)).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String text(FeedToken token) throws Exception {
        MockHttpServletResponse answer = fetch(token);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** An app fetches it, which signs nobody in and nobody out. */
    private MockHttpServletResponse fetch(FeedToken token) throws Exception {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        acting.nobody();
        MockHttpServletResponse answer = mvc.perform(get(token.path())).andReturn().getResponse();
        if (who != null) {
            TestSecurityContextHolder.setAuthentication(who);
        }
        return answer;
    }
}
