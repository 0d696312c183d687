package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner's list shows it.
 *
 * @param lastUsed null: not yet
 */
public record PasskeyLine(UUID id, String name, Instant since, @Nullable Instant lastUsed)
        implements Serializable {}
