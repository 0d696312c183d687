package vn.lantoa.campaigns.results;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.results.ResultFacts.EIGHT;
import static vn.lantoa.campaigns.results.ResultFacts.body;
import static vn.lantoa.campaigns.results.ResultFacts.fact;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.shared.Role;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class ConcurrentDecisionTest {

    private static final int AT_ONCE = 8;

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Results results;
    @Autowired ResultFacts facts;

    /** Fails when a changed decision is written without comparing its version. */
    @RepeatedTest(3)
    void ofEightWhoDecideAtOnceOneIsWrittenAndSevenAreTold() throws Exception {
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issued();
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person other = acting.person(Role.TRAINER, KHE_SANH);
        Fact first = fact(author, body(talk.id(), KHE_SANH, 10, 5));
        Fact second = fact(other, body(talk.id(), KHE_SANH, 12, 8));
        facts.store(first, second);
        Set<java.util.UUID> seen = Set.of(first.id(), second.id());
        for (int version = 0; version < 2; version++) {
            int known = version;
            List<Outcome<Decision>> outcomes =
                    atOnce(number -> {
                        acting.as(organiser);
                        try {
                            return results.decide(
                                    talk.id(), known, seen, number % 2 == 0 ? null : first.id());
                        } finally {
                            acting.nobody();
                        }
                    });
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Overtaken.class::isInstance)
                    .hasSize(AT_ONCE - 1);
        }
    }

    /** Fails when a chain is not locked before it is settled. */
    @RepeatedTest(3)
    void ofEightCorrectionsAtOnceOneStands() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Activity talk = issued();
        Person author = acting.person(Role.COLLABORATOR, KHE_SANH);
        Fact first = fact(author, body(talk.id(), KHE_SANH, 1, 0));
        facts.store(first);
        atOnce(number -> {
            facts.record(
                    fact(
                            author,
                            body(talk.id(), KHE_SANH, 10 + number, 0),
                            EIGHT.plusSeconds(number),
                            first.id()),
                    KHE_SANH);
            return true;
        });
        List<ResultLine> standing = results.list(ResultFilter.of(talk.id()), 0, 10);
        assertThat(standing)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.turnout().total()).isEqualTo(10 + AT_ONCE - 1);
                    assertThat(line.forked()).isTrue();
                });
    }

    private Activity issued() {
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        LocalDateTime yesterday = LocalDateTime.of(2026, 11, 21, 19, 0);
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, yesterday)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        return talk;
    }

    private static <T> List<T> atOnce(Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int number = i;
                Callable<T> task =
                        () -> {
                            start.await();
                            return work.run(number);
                        };
                all.add(threads.submit(task));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        }
    }

    /** What one of them does. */
    private interface Work<T> {
        T run(int number) throws Exception;
    }
}
