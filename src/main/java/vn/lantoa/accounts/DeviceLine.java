package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed-in device in a list.
 *
 * @param name what it calls itself, such as "Chrome, Android"
 * @param origin how it was signed in: INVITATION, PASSWORD or PASSKEY
 * @param own whether it is the one that asks
 */
public record DeviceLine(
        UUID id, String name, String origin, Instant since, Instant lastUsed, boolean own)
        implements Serializable {}
