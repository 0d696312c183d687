package vn.lantoa.sync;

import java.util.Set;
import java.util.UUID;
import vn.lantoa.shared.UnitId;

/** What is to become of a fact that can be read. */
sealed interface Judgement {

    /** It counts. */
    record Counts(UnitId unit, Set<String> media) implements Judgement {}

    /** It is kept and waits for something that is not there. */
    record Waits(UUID missing) implements Judgement {}

    /** It may not be written, or not like that. */
    record Refused(Refusal why) implements Judgement {}
}
