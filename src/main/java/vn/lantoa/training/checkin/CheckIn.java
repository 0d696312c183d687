package vn.lantoa.training.checkin;

import java.time.Instant;
import java.util.UUID;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.training.SessionId;

/**
 * Somebody's word that they are at a session.
 *
 * @param id of the fact
 * @param code what the phone read or its person typed, eight digits of Crockford's base 32
 * @param at when, by the server's clock as far as the phone knew it
 * @param knowsTime whether the phone knew how far its clock is off
 */
record CheckIn(
        UUID id, SessionId session, String code, Instant at, boolean knowsTime, Instant received) {

    /** What a fact that fits the schema of {@code check-in} says. */
    static CheckIn of(StoredFact stored) {
        Fact fact = stored.fact();
        return new CheckIn(
                fact.id(),
                session(fact),
                fact.body().get("code").asString(),
                fact.correctedTime(),
                fact.offset() != null,
                stored.receivedAt());
    }

    /** The session that such a fact names. */
    static SessionId session(Fact fact) {
        return new SessionId(UUID.fromString(fact.body().get("session").asString()));
    }
}
