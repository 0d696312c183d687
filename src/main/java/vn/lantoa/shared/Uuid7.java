package vn.lantoa.shared;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes time-ordered ids (RFC 9562, version 7), so that rows are appended to an index instead of
 * scattered over it.
 */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() {}

    /** A new id: 48 bits of Unix milliseconds, 74 random bits. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
