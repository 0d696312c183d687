package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.results.ResultFacts.EIGHT;
import static vn.lantoa.campaigns.results.ResultFacts.body;
import static vn.lantoa.campaigns.results.ResultFacts.fact;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ForkDecisionTest {

    @Autowired Acting acting;
    @Autowired Results results;
    @Autowired ResultFacts facts;
    @Autowired JdbcClient jdbc;

    private Person author;
    private Fact first;
    private Fact earlier;
    private Fact later;

    /** As when one person's two phones each corrected the same result. */
    @BeforeEach
    void twoCorrectionsOfOneResult() {
        author = acting.person(Role.COLLABORATOR, KHE_SANH);
        first = fact(author, body(null, KHE_SANH, 1, 0));
        earlier = correction(first, 10, 60);
        later = correction(first, 20, 120);
        facts.store(first);
        facts.store(earlier);
        facts.store(later);
        acting.as(Role.ORGANISER, QUANG_TRI);
    }

    @Test
    void theOneAnOrganiserKeepsStandsAndTheOthersAreSetAside() {
        assertThat(story().line().forked()).isTrue();
        assertThat(people()).isEqualTo(20);
        assertThat(decide(0, earlier)).isInstanceOf(Outcome.Done.class);
        assertThat(people()).isEqualTo(10);
        assertThat(story().line().forked()).isFalse();
        assertThat(story().versions()).hasSize(3);
        assertThat(story().ends()).hasSize(2);
    }

    @Test
    void aDecisionCanBeChangedAndEachIsInTheAuditLog() {
        decide(0, earlier);
        assertThat(decide(1, later)).isInstanceOf(Outcome.Done.class);
        assertThat(people()).isEqualTo(20);
        assertThat(story().line().forked()).isFalse();
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM audit_entry WHERE action ="
                                                + " 'result.fork-decided' AND subject = ?")
                                .param(first.id().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void theAuthorsCorrectionOfTheKeptOneStandsBeforeIt() {
        decide(0, earlier);
        facts.store(correction(earlier, 30, 180));
        assertThat(people()).isEqualTo(30);
        assertThat(story().line().forked()).isFalse();
    }

    @Test
    void aNewCorrectionOfWhatWasSetAsideIsAForkAgain() {
        decide(0, earlier);
        facts.store(correction(later, 40, 180));
        assertThat(story().line().forked()).isTrue();
        assertThat(people()).isEqualTo(40);
    }

    /** Fails when what the person saw is not compared with what is there. */
    @Test
    void whoHasNotSeenTheNewestIsToldSo() {
        Set<UUID> seen = ends();
        facts.store(correction(first, 50, 240));
        ResultId kept = new ResultId(earlier.id());
        assertThat(results.decideFork(first.id(), 0, seen, kept))
                .isInstanceOf(Outcome.Overtaken.class);
        decide(0, earlier);
        assertThat(decide(0, later)).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void onlyWhoDecidesAtThePlaceMayDecide() {
        Set<UUID> seen = ends();
        ResultId kept = new ResultId(earlier.id());
        acting.as(Role.LEADER, QUANG_TRI);
        assertThat(story().mayDecideFork()).isFalse();
        assertThatThrownBy(() -> results.decideFork(first.id(), 0, seen, kept))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ORGANISER, CUA_TUNG);
        assertThatThrownBy(() -> results.decideFork(first.id(), 0, seen, kept))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Fact correction(Fact of, int women, int seconds) {
        return fact(author, body(null, KHE_SANH, women, 0), EIGHT.plusSeconds(seconds), of.id());
    }

    private Outcome<ForkDecision> decide(int version, Fact kept) {
        return results.decideFork(first.id(), version, ends(), new ResultId(kept.id()));
    }

    private Set<UUID> ends() {
        return story().ends().stream().map(end -> end.id().value()).collect(Collectors.toSet());
    }

    private int people() {
        return story().line().turnout().total();
    }

    private ResultStory story() {
        return results.find(new ResultId(first.id())).orElseThrow();
    }
}
