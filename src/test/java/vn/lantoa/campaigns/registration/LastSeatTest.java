package vn.lantoa.campaigns.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.lantoa.shared.Role;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** Fails when {@code FOR UPDATE} is taken out of {@link RegistrationStore#lock}. */
@AppTest
class LastSeatTest {

    private static final int PEOPLE = 8;

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Registrations registrations;

    @RepeatedTest(5)
    void isGivenOnceHoweverManyAskAtOnce() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        LocalDateTime start = LocalDateTime.of(2026, 11, 25, 14, 0);
        Activity talk = done(activities.plan(talk(campaign.id(), KHE_SANH, start)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        registrations.open(talk.id(), new Opening(1, start, KHE_SANH));
        List<Optional<Seat>> seats = registerAtOnce(talk);
        assertThat(seats).filteredOn(Optional.of(Seat.SEATED)::equals).hasSize(1);
        assertThat(seats).filteredOn(Optional.of(Seat.WAITING)::equals).hasSize(PEOPLE - 1);
    }

    private List<Optional<Seat>> registerAtOnce(Activity talk) throws Exception {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(acting.person(Role.COLLABORATOR, KHE_SANH));
        }
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Optional<Seat>>> all = new ArrayList<>();
            for (Person person : people) {
                all.add(
                        threads.submit(() -> {
                            acting.as(person);
                            start.await();
                            try {
                                return registrations.register(talk.id());
                            } finally {
                                acting.nobody();
                            }
                        }));
            }
            List<Optional<Seat>> seats = new ArrayList<>();
            for (Future<Optional<Seat>> one : all) {
                seats.add(one.get());
            }
            return seats;
        }
    }
}
