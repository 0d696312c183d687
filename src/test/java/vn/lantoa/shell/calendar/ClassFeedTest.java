package vn.lantoa.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.lantoa.training.ClassesMade.DAY;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.ClassSessions;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarMove;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CalendarSource;

@AppTest
@Transactional
class ClassFeedTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassSessions sessions;
    @Autowired Feeds feeds;
    @Autowired List<CalendarSource> sources;

    @Test
    void carriesTheSessionsAndRaisesTheSequenceWhenOneIsMovedOrTheClassCancelled()
            throws Exception {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        FeedToken token = feeds.issue("chien-dich=" + one.one().plan().course());
        List<VEvent> both = events(token);
        assertThat(both).hasSize(2);
        VEvent before = both.getFirst();
        assertThat(before.getUid().getValue())
                .isEqualTo("session-" + one.morning().id() + "@lantoa");
        assertThat(before.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(before.getLocation().getValue()).contains("Xã Khe Sanh, tỉnh Quảng Trị");
        TrainingClass moved =
                done(sessions.move(one.morning().id(), one.morning().version(), DAY.plusDays(1)));
        VEvent after = of(token, one.morning());
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        done(classes.cancel(moved.id(), moved.version(), "Bão"));
        VEvent cancelled = of(token, one.morning());
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(after.getSequence().getValue());
    }

    @Test
    void concernsTrainersTraineesAndTheUnitAndNobodyElse() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        Person trainee = acting.person(Role.COLLABORATOR, KHE_SANH);
        made.enrolled(one.one(), trainee);
        acting.as(one.trainer());
        assertThat(entries(one, Map.of(), "")).hasSize(2);
        acting.as(trainee);
        assertThat(entries(one, Map.of(), "")).hasSize(2).noneMatch(CalendarEntry::movable);
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(entries(one, Map.of(), "")).isEmpty();
        acting.as(one.organiser());
        assertThat(entries(one, Map.of(), "")).hasSize(2).allMatch(CalendarEntry::movable);
    }

    @Test
    void isFoundByKindStateAndWordsAndNotByWhatOnlyActivitiesHave() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        done(sessions.cancel(one.morning().id(), one.morning().version()));
        assertThat(entries(one, Map.of(CalendarFacet.Dimension.STATUS, "CANCELLED"), ""))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.cancelled()).isTrue();
                    assertThat(entry.changed()).as("people had been told").isNotNull();
                });
        assertThat(entries(one, Map.of(CalendarFacet.Dimension.STATUS, "ANNOUNCED"), ""))
                .hasSize(1);
        assertThat(entries(one, Map.of(CalendarFacet.Dimension.KIND, "CLASS"), "hoi truong"))
                .hasSize(2);
        assertThat(entries(one, Map.of(CalendarFacet.Dimension.KIND, "LAUNCH"), "")).isEmpty();
        assertThat(entries(one, Map.of(), "khong co")).isEmpty();
        assertThat(
                        source().counts(query(one, Map.of(), "")).stream()
                                .mapToLong(count -> count.entries())
                                .sum())
                .isEqualTo(2);
    }

    @Test
    void movesASessionWithWarningsAndNoticesWhoCameFirst() {
        ClassesMade.Made one = made.announced(KHE_SANH);
        acting.as(one.organiser());
        String id = one.morning().id().toString();
        assertThat(source().warnings(id, DAY.plusDays(5), VIETNAMESE))
                .extracting(warning -> warning.sentence())
                .containsExactly(
                        "Ngày này là Chủ nhật.",
                        "Ngày này nằm ngoài những ngày của lớp (24/11/2026–24/11/2026).");
        int version = one.morning().version();
        assertThat(source().move(id, version, DAY.plusDays(5), VIETNAMESE))
                .isInstanceOfSatisfying(
                        CalendarMove.Moved.class,
                        moved ->
                                assertThat(moved.entry().start())
                                        .isEqualTo(DAY.plusDays(5).atTime(8, 0)));
        assertThat(source().move(id, version, DAY, VIETNAMESE))
                .isInstanceOf(CalendarMove.Overtaken.class);
    }

    private CalendarSource source() {
        return sources.stream()
                .filter(each -> each.key().equals("session"))
                .findFirst()
                .orElseThrow();
    }

    private List<CalendarEntry> entries(
            ClassesMade.Made one, Map<CalendarFacet.Dimension, String> facets, String text) {
        return source().entries(query(one, facets, text), 0, 50);
    }

    private static CalendarQuery query(
            ClassesMade.Made one, Map<CalendarFacet.Dimension, String> facets, String text) {
        Map<CalendarFacet.Dimension, String> all =
                new java.util.EnumMap<>(CalendarFacet.Dimension.class);
        all.putAll(facets);
        all.put(CalendarFacet.Dimension.CAMPAIGN, one.one().plan().course().toString());
        return new CalendarQuery(DAY, DAY.plusDays(10), null, all, text, VIETNAMESE);
    }

    private VEvent of(FeedToken token, ClassSession session) throws Exception {
        return events(token).stream()
                .filter(event -> event.getUid().getValue().contains(session.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<VEvent> events(FeedToken token) throws Exception {
        Authentication me =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        acting.nobody();
        String text =
                mvc.perform(get(token.path()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        TestSecurityContextHolder.setAuthentication(me);
        return Biweekly.parse(text).first().getEvents();
    }
}
