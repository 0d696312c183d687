package vn.lantoa.training.enrolment;

import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Person;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.TraineeId;

/** Whose part in a class a step is about. */
sealed interface Who {

    /** Somebody who has one. */
    record Known(TraineeId id) implements Who {}

    /** Somebody with an account, who may have one. */
    record Account(Person person, @Nullable TargetGroup audience) implements Who {}

    /**
     * Somebody without an account, who has none.
     *
     * @param id under which they are written down
     */
    record Stranger(TraineeId id, Newcomer newcomer) implements Who {}
}
