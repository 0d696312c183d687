package vn.lantoa.sync;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/**
 * A fact about to be kept.
 *
 * @param hold why it does not count yet; null when it does
 * @param titleKey a sentence about that
 */
record NewFact(
        FactText fact,
        FactState state,
        UnitId unit,
        Set<String> media,
        @Nullable Hold hold,
        @Nullable String titleKey,
        @Nullable UUID missing,
        @Nullable Instant waitsUntil) {

    static NewFact counts(FactText fact, UnitId unit, Set<String> media) {
        return new NewFact(fact, FactState.STORED, unit, media, null, null, null, null);
    }

    static NewFact waits(FactText fact, UnitId unit, UUID missing, Instant until) {
        return new NewFact(
                fact, FactState.WAITING, unit, Set.of(), Hold.MISSING, null, missing, until);
    }

    /** The product failed at it; it is judged again until then. */
    static NewFact setApart(FactText fact, UnitId unit, Instant until) {
        return new NewFact(fact, FactState.WAITING, unit, Set.of(), Hold.FAULT, null, null, until);
    }

    static NewFact held(FactText fact, FactState state, UnitId unit, Hold why) {
        return new NewFact(fact, state, unit, Set.of(), why, null, null, null);
    }
}
