package vn.lantoa.campaigns.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactSchema;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.StoredFact;

/**
 * Takes registrations from phones. What came of one goes back with the activity: a seat, the
 * waiting list, or too late, judged by when it was said and not by when it arrived.
 */
@Component
class RegistrationFacts implements FactType {

    private final Map<Integer, String> schemas =
            Map.of(1, FactSchema.beside(RegistrationFacts.class, "activity-registration-1.json"));
    private final JdbcClient jdbc;
    private final RegistrationStore store;
    private final Seats seats;
    private final Access access;
    private final Places places;
    private final Clock clock;

    RegistrationFacts(
            JdbcClient jdbc,
            RegistrationStore store,
            Seats seats,
            Access access,
            Places places,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.seats = seats;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "activity-registration";
    }

    @Override
    public Map<Integer, String> schemas() {
        return schemas;
    }

    @Override
    public Permission reading() {
        return Permission.EDIT_PLANS;
    }

    @Override
    public FactVerdict judge(Fact fact) {
        ActivityId activity = activity(fact);
        Optional<UnitId> unit = issued(activity);
        if (unit.isEmpty()) {
            return new FactVerdict.Waiting(activity.value());
        }
        Instant said = fact.offset() == null ? clock.instant() : fact.correctedTime();
        List<UnitId> held =
                access.units(
                        fact.sender().id(),
                        Permission.SEE_PUBLISHED_PLANS,
                        VietnamTime.local(said).toLocalDate());
        boolean sees =
                held.stream()
                        .anyMatch(one ->
                                places.contains(one, unit.get())
                                        || places.contains(unit.get(), one));
        boolean invited =
                store.opening(activity)
                        .filter(opening ->
                                held.stream()
                                        .noneMatch(one -> places.contains(opening.within(), one)))
                        .isEmpty();
        return sees && invited
                ? new FactVerdict.Accepted(unit.get(), Set.of())
                : new FactVerdict.OutOfReach();
    }

    @Override
    public void record(List<StoredFact> facts) {
        // always in one order, so that two phones' batches do not wait for each other in a circle
        facts.stream()
                .sorted(
                        Comparator.comparing((StoredFact one) -> activity(one.fact()).value())
                                .thenComparing(StoredFact::saidAt))
                .forEach(one ->
                        seats.say(
                                activity(one.fact()),
                                one.unit(),
                                one.fact().sender().id(),
                                one.fact().body().get("going").asBoolean(),
                                one.saidAt()));
    }

    private Optional<UnitId> issued(ActivityId activity) {
        return jdbc.sql(
                        """
                        SELECT a.unit FROM activity a JOIN campaign c ON c.id = a.campaign_id
                        WHERE a.id = :activity AND c.status <> :draft
                        """)
                .param("activity", activity.value())
                .param("draft", PlanStatus.DRAFT.name())
                .query((row, number) -> UnitId.parse(row.getString("unit")))
                .optional();
    }

    private static ActivityId activity(Fact fact) {
        return new ActivityId(UUID.fromString(fact.body().get("activity").asString()));
    }
}
