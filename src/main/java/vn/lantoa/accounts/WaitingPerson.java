package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;

/**
 * Somebody who has never signed in.
 *
 * @param openUntil until when their link works; null when they have none
 * @param invited whether they ever had a link
 * @param within whether the signed-in person may invite them
 */
public record WaitingPerson(
        PersonId id,
        String name,
        @Nullable PhoneNumber phone,
        @Nullable Instant openUntil,
        boolean invited,
        boolean within)
        implements Serializable {}
