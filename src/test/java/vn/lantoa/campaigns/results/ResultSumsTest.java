package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.results.ResultFacts.EIGHT;
import static vn.lantoa.campaigns.results.ResultFacts.body;
import static vn.lantoa.campaigns.results.ResultFacts.fact;
import static vn.lantoa.campaigns.results.ResultFacts.spoken;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.results.ResultLine.Agreement;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ResultSumsTest {

    private static final Instant NINE = EIGHT.plusSeconds(3600);
    private static final Instant TEN = EIGHT.plusSeconds(7200);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Results results;
    @Autowired ResultFacts facts;

    private Campaign campaign;
    private Activity talk;
    private Activity second;
    private Person organiser;
    private Person here;
    private Person there;

    @BeforeEach
    void aPlanWithTwoTalks() {
        organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        campaign = done(campaigns.create(month(QUANG_TRI)));
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 21, 19, 0);
        talk = done(activities.plan(talk(campaign.id(), KHE_SANH, yesterday)));
        second = done(activities.plan(talk(campaign.id(), CUA_TUNG, yesterday)));
        campaign = done(campaigns.publish(campaign.id(), campaign.version()));
        here = acting.person(Role.COLLABORATOR, KHE_SANH);
        there = acting.person(Role.COLLABORATOR, CUA_TUNG);
    }

    @Test
    void addsUpByChannelUnitLanguageAndSex() {
        facts.store(
                fact(here, spoken(body(talk.id(), KHE_SANH, 10, 5), "vi", "bru")),
                fact(there, body(second.id(), CUA_TUNG, 4, 2).put("channel", "MEETING")));
        ResultSums sums = results.sums(ResultFilter.of(campaign.id()));
        assertThat(sums.all().results()).isEqualTo(2);
        assertThat(List.of(sums.all().female(), sums.all().male())).containsExactly(14L, 7L);
        assertThat(sums.all().participations()).isEqualTo(21);
        assertThat(people(sums.byChannel()))
                .isEqualTo(Map.of(Channel.DIRECT_TALK, 15L, Channel.MEETING, 6L));
        assertThat(people(sums.byUnit())).isEqualTo(Map.of(KHE_SANH, 15L, CUA_TUNG, 6L));
        assertThat(people(sums.byLanguage())).isEqualTo(Map.of("vi", 21L, "bru", 15L));
    }

    @Test
    void countsThoseWhoAreNeitherStatedAsWomenNorAsMen() {
        ObjectNode body = body(talk.id(), KHE_SANH, 3, 2);
        body.withObject("/participants").put("other", 4);
        facts.store(fact(here, body), fact(there, body(second.id(), CUA_TUNG, 1, 0)));
        ResultSums sums = results.sums(ResultFilter.of(campaign.id()));
        assertThat(sums.all().other()).isEqualTo(4);
        assertThat(sums.all().participations()).isEqualTo(10);
        assertThat(people(sums.byUnit())).isEqualTo(Map.of(KHE_SANH, 9L, CUA_TUNG, 1L));
    }

    @Test
    void keepsTheEstimateApartFromThoseWhoWereCounted() {
        ObjectNode body = body(talk.id(), KHE_SANH, 3, 2);
        body.put("estimatedReach", 900).put("children", 2).put("disabled", 1);
        body.put("menAndBoys", 2).put("minutes", 45);
        facts.store(fact(here, body));
        assertThat(results.total(ResultFilter.of(talk.id())))
                .isEqualTo(new Sums(1, 3, 2, 0, 2, 1, 2, 45, 900));
        assertThat(results.total(ResultFilter.of(talk.id())).participations()).isEqualTo(5);
    }

    @Test
    void countsAFactOnceHoweverOftenItComes() {
        Fact one = fact(here, body(talk.id(), KHE_SANH, 10, 5));
        facts.store(one);
        facts.record(one, KHE_SANH);
        facts.record(one, KHE_SANH);
        assertThat(people()).isEqualTo(15);
        assertThat(results.sums(ResultFilter.of(talk.id())).byLanguage().get("vi"))
                .extracting(Sums::results)
                .isEqualTo(1L);
    }

    @Test
    void countsTheCorrectionAndKeepsEveryVersion() {
        Fact first = fact(here, body(talk.id(), KHE_SANH, 10, 5));
        Fact better = fact(here, body(talk.id(), KHE_SANH, 12, 6), NINE, first.id());
        facts.store(first);
        facts.store(better);
        assertThat(people()).isEqualTo(18);
        ResultStory story = story(first);
        assertThat(story.line().id().value()).isEqualTo(better.id());
        assertThat(story.line().forked()).isFalse();
        assertThat(story.versions())
                .extracting(version -> version.details().turnout().total())
                .containsExactly(18, 15);
    }

    @Test
    void countsACorrectionOfACorrectionInOneBatch() {
        Fact first = fact(here, body(talk.id(), KHE_SANH, 1, 0));
        Fact next = fact(here, body(talk.id(), KHE_SANH, 2, 0), NINE, first.id());
        Fact last = fact(here, body(talk.id(), KHE_SANH, 3, 0), TEN, next.id());
        facts.recordAtOnce(KHE_SANH, last, next, first);
        assertThat(people()).isEqualTo(3);
        assertThat(story(last).versions()).hasSize(3);
    }

    @Test
    void showsForkedCorrectionsAndCountsTheLater() {
        Fact first = fact(here, body(talk.id(), KHE_SANH, 10, 5));
        facts.store(first);
        facts.store(fact(here, body(talk.id(), KHE_SANH, 30, 0), TEN, first.id()));
        facts.store(fact(here, body(talk.id(), KHE_SANH, 20, 0), NINE, first.id()));
        assertThat(people()).isEqualTo(30);
        assertThat(story(first).line().forked()).isTrue();
        assertThat(results.list(conflicts(), 0, 10)).hasSize(1);
    }

    @Test
    void neverDoublesWhatTwoPeopleWroteAboutOneActivity() {
        two();
        assertThat(people()).isEqualTo(20);
        assertThat(results.total(ResultFilter.of(talk.id())).results()).isEqualTo(1);
        assertThat(results.list(ResultFilter.of(campaign.id()), 0, 10))
                .extracting(ResultLine::counts, ResultLine::agreement)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(true, Agreement.OPEN),
                        org.assertj.core.groups.Tuple.tuple(false, Agreement.OPEN));
        assertThat(results.count(conflicts())).isEqualTo(2);
    }

    @Test
    void addsUpUnplannedActivitiesOfOnePlace() {
        facts.store(fact(here, body(null, KHE_SANH, 1, 0)), fact(here, body(null, KHE_SANH, 2, 0)));
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(results.list(ResultFilter.ALL, 0, 100))
                .filteredOn(line -> line.turnout().total() < 3)
                .extracting(ResultLine::agreement)
                .contains(Agreement.ALONE)
                .doesNotContain(Agreement.OPEN);
    }

    @Test
    void keepsTheOneThatAnOrganiserChose() {
        Fact earlier = two();
        Decision decision = done(decide(0, earlier.id()));
        assertThat(people()).isEqualTo(15);
        assertThat(decision.by()).isEqualTo(organiser.id());
        assertThat(results.count(conflicts())).isZero();
        assertThat(story(earlier).decision()).isEqualTo(decision);
    }

    @Test
    void countsBothWhereTheyAreDifferentSessionsAndLetsThatBeChanged() {
        Fact earlier = two();
        Decision both = done(decide(0, null));
        assertThat(people()).isEqualTo(35);
        done(decide(both.version(), earlier.id()));
        assertThat(people()).isEqualTo(15);
    }

    @Test
    void tellsTheSecondWhoDecidesThatSomebodyDid() {
        Fact earlier = two();
        done(decide(0, null));
        assertThat(decide(0, earlier.id())).isInstanceOf(Outcome.Overtaken.class);
        assertThat(people()).isEqualTo(35);
    }

    @Test
    void opensTheConflictAgainForAThirdResultWithoutCountingIt() {
        two();
        Set<UUID> seen = roots();
        done(decide(0, null));
        Person third = acting.person(Role.TRAINER, KHE_SANH);
        facts.store(fact(third, body(talk.id(), KHE_SANH, 100, 0), TEN, null));
        assertThat(people()).isEqualTo(35);
        assertThat(results.count(conflicts())).isEqualTo(3);
        assertThat(results.decide(talk.id(), 1, seen, null)).isInstanceOf(Outcome.Overtaken.class);
        done(decide(1, null));
        assertThat(people()).isEqualTo(135);
    }

    @Test
    void keepsADecisionWhenTheResultIsCorrected() {
        Fact earlier = two();
        done(decide(0, earlier.id()));
        facts.store(fact(here, body(talk.id(), KHE_SANH, 11, 5), TEN, earlier.id()));
        assertThat(people()).isEqualTo(16);
        assertThat(results.count(conflicts())).isZero();
    }

    @Test
    void letsOnlyThoseDecideWhoReviewEveryPlaceOfIt() {
        two();
        Set<UUID> seen = roots();
        for (Role role : List.of(Role.LEADER, Role.COLLABORATOR)) {
            acting.as(role, KHE_SANH);
            assertThatThrownBy(() -> results.decide(talk.id(), 0, seen, null))
                    .isInstanceOf(AccessDeniedException.class);
        }
        acting.as(Role.ORGANISER, CUA_TUNG);
        assertThatThrownBy(() -> results.decide(talk.id(), 0, seen, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsNobodyMoreThanTheirPlaces() {
        Fact one = fact(here, body(talk.id(), KHE_SANH, 10, 5));
        facts.store(one, fact(there, body(second.id(), CUA_TUNG, 4, 2)));
        acting.as(Role.LEADER, KHE_SANH);
        assertThat(people()).isEqualTo(15);
        assertThat(results.list(ResultFilter.of(campaign.id()), 0, 10)).hasSize(1);
        acting.as(Role.ORGANISER, CUA_TUNG);
        assertThat(results.find(new ResultId(one.id()))).isEmpty();
        acting.as(Role.ORGANISER, DIEN_BIEN);
        assertThat(people()).isZero();
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThat(people()).isZero();
        assertThat(results.mayRead()).isFalse();
    }

    @Test
    void filtersByPlaceChannelLanguagePeriodAndWords() {
        facts.store(
                fact(here, spoken(body(talk.id(), KHE_SANH, 10, 5), "bru")),
                fact(
                        there,
                        body(second.id(), CUA_TUNG, 4, 2)
                                .put("channel", "MEETING")
                                .put("start", "2026-11-20T08:00")
                                .put("questions", "Gọi số nào khi bị bạo lực?")));
        assertThat(found(KHE_SANH, null, null, "")).containsExactly(15);
        assertThat(found(null, Channel.MEETING, null, "")).containsExactly(6);
        assertThat(found(null, null, "bru", "")).containsExactly(15);
        assertThat(found(null, null, null, "goi so nao")).containsExactly(6);
        assertThat(found(null, null, null, "noi chuyen o thon")).containsExactly(15, 6);
        ResultFilter day =
                new ResultFilter(
                        campaign.id(),
                        null,
                        null,
                        null,
                        null,
                        java.time.LocalDate.of(2026, 11, 21),
                        java.time.LocalDate.of(2026, 11, 21),
                        "",
                        false);
        assertThat(results.total(day).participations()).isEqualTo(15);
    }

    private List<Integer> found(
            @Nullable UnitId within,
            @Nullable Channel channel,
            @Nullable String language,
            String text) {
        ResultFilter filter =
                new ResultFilter(
                        campaign.id(), null, within, channel, language, null, null, text, false);
        List<Integer> listed =
                results.list(filter, 0, 10).stream().map(line -> line.turnout().total()).toList();
        assertThat(results.total(filter).participations())
                .isEqualTo(listed.stream().mapToLong(Integer::longValue).sum());
        return listed;
    }

    /** 15 people by one, later 20 by another; gives the earlier. */
    private Fact two() {
        Fact earlier = fact(here, body(talk.id(), KHE_SANH, 10, 5));
        Person other = acting.person(Role.COLLABORATOR, KHE_SANH);
        facts.store(earlier, fact(other, body(talk.id(), KHE_SANH, 12, 8), NINE, null));
        return earlier;
    }

    private Outcome<Decision> decide(int version, @Nullable UUID kept) {
        return results.decide(talk.id(), version, roots(), kept);
    }

    private Set<UUID> roots() {
        return new HashSet<>(
                results.list(ResultFilter.of(talk.id()), 0, 10).stream()
                        .map(ResultLine::root)
                        .toList());
    }

    private ResultStory story(Fact fact) {
        return results.find(new ResultId(fact.id())).orElseThrow();
    }

    private ResultFilter conflicts() {
        return new ResultFilter(campaign.id(), null, null, null, null, null, null, "", true);
    }

    private long people() {
        return results.total(ResultFilter.of(campaign.id())).participations();
    }

    private static <K> Map<K, Long> people(Map<K, Sums> sums) {
        return sums.entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().participations()));
    }
}
