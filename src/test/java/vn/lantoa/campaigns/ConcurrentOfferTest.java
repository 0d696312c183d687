package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;
import static vn.lantoa.campaigns.Plans.titled;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** Fails when an answer does not hold the copy's row ({@code HandedStore.lock}). */
@AppTest
class ConcurrentOfferTest {

    private static final int ORGANISERS = 6;
    private static final LocalDateTime START = LocalDateTime.of(2026, 12, 3, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired HandDown handDown;
    @Autowired Offers offers;

    @RepeatedTest(3)
    void ofSixWhoAnswerAtOnceOneIsHeardAndFiveAreTold() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity above = done(activities.plan(talk(campaign.id(), QUANG_TRI, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        done(handDown.handDown(HandDownTest.to(above, KHE_SANH)));
        Activity copy =
                activities.list(ActivityFilter.of(campaign.id()), 0, 10).stream()
                        .filter(one -> one.plan().unit().equals(KHE_SANH))
                        .findFirst()
                        .orElseThrow();
        done(activities.change(above.id(), above.version(), titled(above.plan(), "Tên mới")));
        Person organiser = acting.as(Role.ORGANISER, KHE_SANH);
        Offer offer = offers.find(copy.id()).orElseThrow();
        List<Outcome<Activity>> all = answerAtOnce(offer, organiser);
        assertThat(all).filteredOn(one -> one instanceof Outcome.Done).hasSize(1);
        assertThat(all).filteredOn(one -> one instanceof Outcome.Overtaken).hasSize(ORGANISERS - 1);
    }

    /** Each leaves the plan as it is, which changes no row of the plan itself. */
    private List<Outcome<Activity>> answerAtOnce(Offer offer, Person organiser) throws Exception {
        CyclicBarrier start = new CyclicBarrier(ORGANISERS);
        try (ExecutorService organisers = Executors.newFixedThreadPool(ORGANISERS)) {
            List<Future<Outcome<Activity>>> all = new ArrayList<>();
            for (int one = 0; one < ORGANISERS; one++) {
                all.add(
                        organisers.submit(() -> {
                            acting.as(organiser);
                            start.await();
                            try {
                                return offers.answer(
                                        offer.copy().id(),
                                        offer.copy().version(),
                                        offer.originVersion(),
                                        Set.of());
                            } finally {
                                acting.nobody();
                            }
                        }));
            }
            List<Outcome<Activity>> found = new ArrayList<>();
            for (Future<Outcome<Activity>> one : all) {
                found.add(one.get());
            }
            return found;
        }
    }
}
