package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
    @Autowired JdbcClient jdbc;

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
        List<Handing> all = handDownAtOnce(HandDownTest.everywhere(above), organiser);
        assertThat(all.stream().mapToInt(Handing::fresh).sum()).isEqualTo(78);
        assertThat(all).allMatch(one -> one.fresh() + one.there() == 78);
        assertThat(activities.count(ActivityFilter.of(campaign.id()))).isEqualTo(79);
    }

    /** Each waits for the one before, finds it done, and none fails over the other's change. */
    @RepeatedTest(3)
    void ofFourWhoHandDownAgainAtOnceOneRenewsWhatACommuneDropped() throws Exception {
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity above =
                done(
                        activities.plan(
                                talk(
                                        campaign.id(),
                                        QUANG_TRI,
                                        LocalDateTime.of(2026, 12, 3, 14, 0))));
        done(campaigns.publish(campaign.id(), campaign.version()));
        done(handDown.handDown(HandDownTest.to(above, KHE_SANH)));
        Activity copy =
                activities.list(ActivityFilter.of(campaign.id()), 0, 10).stream()
                        .filter(one -> one.plan().unit().equals(KHE_SANH))
                        .findFirst()
                        .orElseThrow();
        done(activities.cancel(copy.id(), copy.version(), "Mưa lũ"));
        HandingOrder again =
                new HandingOrder(
                        List.of(above.id()), new HandingOrder.Chosen(List.of(KHE_SANH)), true);
        handDownAtOnce(again, organiser);
        acting.as(organiser);
        assertThat(activities.find(copy.id()).orElseThrow().status())
                .isEqualTo(ActivityStatus.PLANNED);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT count(*) FROM audit_entry
                                         WHERE action = 'activity.handed-down-again'
                                           AND subject = ?
                                        """)
                                .param(copy.id().toString())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private List<Handing> handDownAtOnce(HandingOrder order, Person organiser) throws Exception {
        CyclicBarrier start = new CyclicBarrier(ORGANISERS);
        try (ExecutorService organisers = Executors.newFixedThreadPool(ORGANISERS)) {
            List<Future<Handing>> all = new ArrayList<>();
            for (int one = 0; one < ORGANISERS; one++) {
                all.add(
                        organisers.submit(() -> {
                            acting.as(organiser);
                            start.await();
                            try {
                                return done(handDown.handDown(order));
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
