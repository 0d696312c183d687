package vn.lantoa.sync.spi;

import java.time.Instant;
import vn.lantoa.shared.UnitId;

/**
 * A fact that counts.
 *
 * @param sequence the server's number for it; says nothing about when it was made
 * @param receivedAt when it reached the server
 * @param unit where it belongs, as {@link FactVerdict.Accepted} said
 */
public record StoredFact(Fact fact, long sequence, Instant receivedAt, UnitId unit) {

    /**
     * When it was said, for what time decides: as {@link Fact#correctedTime}, or when it reached
     * the server where the phone did not know its offset, for such a clock may show any time.
     */
    public Instant saidAt() {
        return fact.offset() == null ? receivedAt : fact.correctedTime();
    }
}
