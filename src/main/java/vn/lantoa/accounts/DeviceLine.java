package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed-in device in a list.
 *
 * @param name what it calls itself, such as "Chrome, Android"
 * @param own whether it is the one that asks
 */
public record DeviceLine(UUID id, String name, Instant since, Instant lastUsed, boolean own)
        implements Serializable {}
