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

/** Fails when {@code @Version} is taken off {@link ActivityRow}. */
@AppTest
class ConcurrentEditTest {

    private static final int EDITORS = 8;

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;

    @RepeatedTest(5)
    void ofEightWhoSaveAtOnceOneIsWrittenAndSevenAreTold() throws Exception {
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity talk =
                done(
                        activities.plan(
                                talk(
                                        campaign.id(),
                                        KHE_SANH,
                                        LocalDateTime.of(2026, 11, 23, 14, 0))));
        List<Outcome<Activity>> outcomes = saveAtOnce(talk, organiser);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Overtaken.class::isInstance).hasSize(EDITORS - 1);
        Activity now = activities.find(talk.id()).orElseThrow();
        assertThat(outcomes).contains(new Outcome.Done<>(now));
    }

    private List<Outcome<Activity>> saveAtOnce(Activity talk, Person organiser) throws Exception {
        CyclicBarrier start = new CyclicBarrier(EDITORS);
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            List<Future<Outcome<Activity>>> all = new ArrayList<>();
            for (int editor = 0; editor < EDITORS; editor++) {
                ActivityPlan plan = titled(talk.plan(), "Người thứ " + editor);
                all.add(
                        editors.submit(() -> {
                            acting.as(organiser);
                            start.await();
                            try {
                                return activities.change(talk.id(), talk.version(), plan);
                            } finally {
                                acting.nobody();
                            }
                        }));
            }
            List<Outcome<Activity>> outcomes = new ArrayList<>();
            for (Future<Outcome<Activity>> one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
