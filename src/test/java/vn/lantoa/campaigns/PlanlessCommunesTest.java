package vn.lantoa.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class PlanlessCommunesTest {

    /** No other test plans here. */
    private static final UnitId CAO_BANG = UnitId.now("04");

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 11, 24, 14, 0);

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired PlanlessCommunes planless;
    @Autowired Places places;

    private List<UnitId> communes = List.of();

    @BeforeEach
    void findTheCommunes() {
        communes =
                places.within(CAO_BANG, PlaceLevel.COMMUNE).stream()
                        .filter(Place::current)
                        .map(Place::id)
                        .toList();
    }

    @Test
    void areThoseWhereNoIssuedPlanHasAnActivity() {
        acting.as(Role.ORGANISER, CAO_BANG);
        Campaign campaign = done(campaigns.create(month(CAO_BANG)));
        done(activities.plan(talk(campaign.id(), communes.getFirst(), TUESDAY)));
        Activity dropped = done(activities.plan(talk(campaign.id(), communes.get(1), TUESDAY)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        assertThat(planless())
                .hasSize(communes.size() - 2)
                .doesNotContain(communes.getFirst(), communes.get(1));
        Activity now = activities.find(dropped.id()).orElseThrow();
        done(activities.cancel(now.id(), now.version(), "Mưa lũ"));
        assertThat(planless()).as("a cancelled one is no plan").contains(communes.get(1));
        acting.as(Role.LEADER, CAO_BANG);
        assertThat(planless()).hasSize(communes.size() - 1);
        acting.as(Role.ORGANISER, communes.getLast());
        assertThat(planless()).as("one commune's own people see their plan itself").isEmpty();
        acting.as(Role.TRAINER, CAO_BANG);
        assertThat(planless()).isEmpty();
    }

    @Test
    void aDraftDoesNotCountYet() {
        acting.as(Role.ORGANISER, CAO_BANG);
        Campaign issued = done(campaigns.create(month(CAO_BANG)));
        done(activities.plan(talk(issued.id(), communes.getFirst(), TUESDAY)));
        done(campaigns.publish(issued.id(), issued.version()));
        Campaign draft = done(campaigns.create(month(CAO_BANG)));
        done(activities.plan(talk(draft.id(), communes.get(1), TUESDAY)));
        assertThat(planless()).contains(communes.get(1)).doesNotContain(communes.getFirst());
    }

    private List<UnitId> planless() {
        return planless.list().stream().map(Place::id).filter(communes::contains).toList();
    }
}
