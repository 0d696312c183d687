package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.results.ResultFacts.EIGHT;
import static vn.lantoa.campaigns.results.ResultFacts.body;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.Standing;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** What the database takes for the one that counts is what {@link Standing} takes, and phones. */
@AppTest
@Transactional
class StandingOrderTest {

    private static final int CASES = 60;

    @Autowired Acting acting;
    @Autowired Results results;
    @Autowired ResultFacts facts;

    private final Random random = new Random(20_261_122);

    /** Fails when the database compares ids as it keeps them instead of as text. */
    @Test
    void betweenResultsOfOneActivityTheDatabaseAgreesWithTheRule() {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        for (int i = 0; i < CASES; i++) {
            ActivityId activity = new ActivityId(UUID.randomUUID());
            List<Standing.Claim> claims = new ArrayList<>();
            for (int n = 0; n < 2 + random.nextInt(4); n++) {
                claims.add(write(author, activity, null));
            }
            UUID expected = Standing.of(claims).orElseThrow().id();
            assertThat(results.list(ResultFilter.of(activity), 0, 10))
                    .filteredOn(ResultLine::counts)
                    .as(claims.toString())
                    .singleElement()
                    .satisfies(line -> assertThat(line.id().value()).isEqualTo(expected));
        }
    }

    @Test
    void withinOneChainOfCorrectionsTheDatabaseAgreesWithTheRule() {
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        for (int i = 0; i < CASES; i++) {
            ActivityId activity = new ActivityId(UUID.randomUUID());
            List<Standing.Claim> claims = new ArrayList<>();
            claims.add(write(author, activity, null));
            for (int n = 0; n < 1 + random.nextInt(5); n++) {
                claims.add(write(author, activity, claims.get(random.nextInt(claims.size())).id()));
            }
            UUID expected = Standing.of(claims).orElseThrow().id();
            assertThat(results.list(ResultFilter.of(activity), 0, 10))
                    .as(claims.toString())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.id().value()).isEqualTo(expected);
                        assertThat(line.forked())
                                .isEqualTo(Standing.uncorrected(claims).size() > 1);
                    });
        }
    }

    /** Times are few, so that ids have to decide often; offsets move some of them. */
    private Standing.Claim write(Person author, ActivityId activity, @Nullable UUID corrects) {
        Fact fact =
                new Fact(
                        UUID.randomUUID(),
                        "activity-result",
                        1,
                        EIGHT.plusSeconds(random.nextInt(3)),
                        Duration.ofSeconds(random.nextInt(3)),
                        corrects,
                        body(activity, KHE_SANH, 1, 1),
                        author);
        facts.record(fact, KHE_SANH);
        return new Standing.Claim(fact.id(), corrects, fact.correctedTime());
    }
}
