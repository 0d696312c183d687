package vn.lantoa.campaigns.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Permission;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Registration for activities of issued plans. Who may change an activity opens it, counts groups
 * and reads the list; people of the chosen area register themselves.
 */
@Service
public class Registrations {

    /** The longest name of a group in characters. */
    public static final int LABEL_LENGTH = 120;

    private final RegistrationStore store;
    private final Seats seats;
    private final Activities activities;
    private final Campaigns campaigns;
    private final Access access;
    private final Places places;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registrations(
            RegistrationStore store,
            Seats seats,
            Activities activities,
            Campaigns campaigns,
            Access access,
            Places places,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.activities = activities;
        this.campaigns = campaigns;
        this.access = access;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How registration stands; empty when the activity is not open or not to be read. */
    public Optional<Registered> find(ActivityId id) {
        return activities
                .find(id)
                .flatMap(activity ->
                        store.opening(id).map(opening -> registered(activity, opening)));
    }

    private Registered registered(Activity activity, Opening opening) {
        ActivityId id = activity.id();
        return new Registered(
                opening,
                store.people(id, Seat.SEATED),
                store.people(id, Seat.WAITING),
                store.said(id, access.require().id())
                        .map(RegistrationStore.Said::seat)
                        .orElse(null),
                open(activity, opening) && concerns(opening));
    }

    /** Whether the signed-in person may open this activity and count groups. */
    public boolean mayManage(Activity activity) {
        return activities.mayEdit(activity)
                && campaigns
                        .find(activity.plan().campaign())
                        .map(Campaign::status)
                        .filter(status -> status == PlanStatus.PUBLISHED)
                        .isPresent();
    }

    /** Opens an activity for registration, or changes how it is open. */
    public void open(ActivityId id, Opening opening) {
        Activity activity = managed(id);
        transaction.executeWithoutResult(status -> {
            seats.open(id, activity.plan().unit(), opening);
            audit.record(
                    "registration.opened",
                    id.toString(),
                    activity.plan().unit(),
                    Map.of(
                            "capacity", String.valueOf(opening.capacity()),
                            "closes", opening.closes().toString(),
                            "unit", opening.within().toString()));
        });
    }

    /** Registers the signed-in person; empty when the activity is not open to them. */
    public Optional<Seat> register(ActivityId id) {
        return say(id, true);
    }

    /** Takes the signed-in person's registration back. */
    public Optional<Seat> withdraw(ActivityId id) {
        return say(id, false);
    }

    private Optional<Seat> say(ActivityId id, boolean going) {
        Activity activity =
                activities
                        .find(id)
                        .orElseThrow(() -> new AccessDeniedException("no such activity"));
        Optional<Opening> opening = store.opening(id);
        boolean allowed = opening.filter(this::concerns).isPresent() && activity.open();
        if (going && !allowed) {
            return Optional.empty();
        }
        return transaction.execute(status ->
                seats.say(
                        id, activity.plan().unit(), access.require().id(), going, clock.instant()));
    }

    /** Counts a group without names. */
    public Seat addGroup(ActivityId id, String label, int people) {
        if (people < 1 || people > Opening.MOST || label.length() > LABEL_LENGTH) {
            throw new IllegalArgumentException("not a group");
        }
        UnitId unit = managed(id).plan().unit();
        return transaction.execute(status -> seats.addGroup(id, unit, label.strip(), people));
    }

    /** Takes a registration out; the seats go to those who wait. */
    public void takeOut(ActivityId id, UUID registration) {
        UnitId unit = managed(id).plan().unit();
        transaction.executeWithoutResult(status -> seats.takeOut(id, unit, registration));
    }

    /** Everyone with a seat, then everyone who waits, for who may change the activity. */
    public List<RegistrationLine> list(ActivityId id) {
        managed(id);
        return store.lines(id, Seat.SEATED, Seat.WAITING);
    }

    private Activity managed(ActivityId id) {
        return activities
                .find(id)
                .filter(this::mayManage)
                .orElseThrow(() -> new AccessDeniedException("no right to manage registration"));
    }

    private boolean open(Activity activity, Opening opening) {
        return activity.open() && !VietnamTime.local(clock.instant()).isAfter(opening.closes());
    }

    /** Whether the signed-in person works in the area whose people may register. */
    private boolean concerns(Opening opening) {
        return access.units(Permission.SEE_PUBLISHED_PLANS).stream()
                .anyMatch(unit -> places.contains(opening.within(), unit));
    }
}
