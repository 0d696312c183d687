package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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

/** Fails when the key {@code handed_once} is not unique. */
@AppTest
class ConcurrentHandDownTest {

    private static final int ORGANISERS = 4;

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired HandDown handDown;

    @RepeatedTest(3)
    void ofFourWhoHandDownAtOnceEachCommuneGetsOneCopy() throws Exception {
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity above =
                done(
                        activities.plan(
                                talk(
                                        campaign.id(),
                                        QUANG_TRI,
                                        LocalDateTime.of(2026, 12, 3, 14, 0))));
        List<Handing> all = handDownAtOnce(above, organiser);
        assertThat(all.stream().mapToInt(Handing::fresh).sum()).isEqualTo(78);
        assertThat(all).allMatch(one -> one.fresh() + one.there() == 78);
        assertThat(activities.count(ActivityFilter.of(campaign.id()))).isEqualTo(79);
    }

    private List<Handing> handDownAtOnce(Activity above, Person organiser) throws Exception {
        CyclicBarrier start = new CyclicBarrier(ORGANISERS);
        try (ExecutorService organisers = Executors.newFixedThreadPool(ORGANISERS)) {
            List<Future<Handing>> all = new ArrayList<>();
            for (int one = 0; one < ORGANISERS; one++) {
                all.add(
                        organisers.submit(() -> {
                            acting.as(organiser);
                            start.await();
                            try {
                                return done(handDown.handDown(HandDownTest.everywhere(above)));
                            } finally {
                                acting.nobody();
                            }
                        }));
            }
            List<Handing> found = new ArrayList<>();
            for (Future<Handing> one : all) {
                found.add(one.get());
            }
            return found;
        }
    }
}
