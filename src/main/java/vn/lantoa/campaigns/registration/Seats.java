package vn.lantoa.campaigns.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Changes;

/**
 * Gives and frees seats, in the caller's transaction and always behind the lock on the opening.
 * Nobody passes those who wait longer.
 */
@Component
class Seats {

    private static final String ACTIVITIES = "activities";

    private final RegistrationStore store;
    private final Changes changes;
    private final Places places;
    private final Clock clock;

    Seats(RegistrationStore store, Changes changes, Places places, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.places = places;
        this.clock = clock;
    }

    /**
     * A person says whether they come; an older word than the last known changes nothing.
     *
     * @param at when it was said, by the server's clock: the closing time is judged by it
     */
    Optional<Seat> say(
            ActivityId activity, UnitId unit, PersonId person, boolean going, Instant at) {
        Optional<Opening> opening = store.lock(activity);
        if (opening.isEmpty()) {
            return Optional.empty();
        }
        Instant said = at.truncatedTo(ChronoUnit.MICROS);
        Optional<RegistrationStore.Said> before = store.said(activity, person);
        if (before.isPresent() && !before.get().at().isBefore(said)) {
            return before.map(RegistrationStore.Said::seat);
        }
        boolean in =
                before.filter(one -> one.seat() == Seat.SEATED || one.seat() == Seat.WAITING)
                        .isPresent();
        if (going && in) {
            return before.map(RegistrationStore.Said::seat);
        }
        Seat seat = going ? seat(activity, opening.get(), said) : Seat.WITHDRAWN;
        store.say(activity, person, seat, said, now());
        if (in) {
            moveUp(activity, opening.get());
        }
        touch(unit);
        return Optional.of(seat);
    }

    private Seat seat(ActivityId activity, Opening opening, Instant said) {
        if (VietnamTime.local(said).isAfter(opening.closes())) {
            return Seat.LATE;
        }
        return fits(activity, opening, 1) && store.people(activity, Seat.WAITING) == 0
                ? Seat.SEATED
                : Seat.WAITING;
    }

    /** A group that the organiser counts. */
    Seat addGroup(ActivityId activity, UnitId unit, String label, int people) {
        Opening opening = store.lock(activity).orElseThrow();
        boolean free = fits(activity, opening, people) && store.people(activity, Seat.WAITING) == 0;
        Seat seat = free ? Seat.SEATED : Seat.WAITING;
        store.addGroup(activity, label, people, seat, now());
        touch(unit);
        return seat;
    }

    /** The organiser takes a registration out. */
    void takeOut(ActivityId activity, UnitId unit, UUID registration) {
        Opening opening = store.lock(activity).orElseThrow();
        store.set(registration, activity, Seat.WITHDRAWN);
        moveUp(activity, opening);
        touch(unit);
    }

    /** Opens or changes the opening; more room goes to those who wait. */
    void open(ActivityId activity, UnitId unit, Opening opening) {
        store.open(activity, opening);
        store.lock(activity);
        moveUp(activity, opening);
        touch(unit);
    }

    /** Whether there is no room for one more. */
    boolean full(ActivityId activity, Opening opening) {
        return !fits(activity, opening, 1);
    }

    /** Free seats go to those who wait, in their order, until one does not fit. */
    private void moveUp(ActivityId activity, Opening opening) {
        for (RegistrationLine next : store.lines(activity, Seat.WAITING)) {
            if (!fits(activity, opening, next.people())) {
                return;
            }
            store.set(next.id(), activity, Seat.SEATED);
        }
    }

    private boolean fits(ActivityId activity, Opening opening, int people) {
        Integer capacity = opening.capacity();
        return capacity == null || store.people(activity, Seat.SEATED) + people <= capacity;
    }

    private void touch(UnitId unit) {
        changes.touch(ACTIVITIES, places.province(unit).map(Place::id).orElse(UnitId.MINISTRY));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
