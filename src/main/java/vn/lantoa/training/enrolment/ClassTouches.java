package vn.lantoa.training.enrolment;

import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.TrainingNotices;

/**
 * Tells phones of changed classes once at the end of the running transaction, the areas always in
 * one order: two transactions that touch two areas each never wait for one another in a circle.
 */
@Component
class ClassTouches {

    private final TrainingNotices notices;
    private final Places places;

    ClassTouches(TrainingNotices notices, Places places) {
        this.notices = notices;
        this.places = places;
    }

    /** Somebody of this unit, or a class of it, changed. */
    void note(UnitId unit) {
        areas().areas.add(places.province(unit).map(Place::id).orElse(UnitId.MINISTRY));
    }

    private Areas areas() {
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Areas areas) {
                return areas;
            }
        }
        Areas fresh = new Areas();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** The areas of one transaction. */
    private final class Areas implements TransactionSynchronization {

        private final SortedSet<UnitId> areas = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            areas.forEach(notices::touch);
        }
    }
}
