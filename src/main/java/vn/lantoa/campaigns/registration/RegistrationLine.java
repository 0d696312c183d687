package vn.lantoa.campaigns.registration;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;

/**
 * One registration as the organiser sees it.
 *
 * @param person who registered; null for a group
 * @param label which group; empty for a person
 * @param queued since when it has its place in the order
 */
public record RegistrationLine(
        UUID id, @Nullable PersonId person, String label, int people, Seat seat, Instant queued)
        implements Serializable {}
