package vn.lantoa.sync.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of several facts about one thing stands. A correction stands before what it corrects, the
 * later one by offset-corrected time before the earlier, the greater UUID (as text) before the
 * lesser. Phones compute the same ({@code frontend/field/outbox/standing.ts}); both are held to one
 * table of cases.
 */
public final class Standing {

    private static final Comparator<Claim> LATEST =
            Comparator.comparing(Claim::at).thenComparing(claim -> claim.id().toString());

    /**
     * What a fact claims.
     *
     * @param corrects the fact it puts right
     * @param at when it was made, offset-corrected
     */
    public record Claim(UUID id, @Nullable UUID corrects, Instant at) {}

    private Standing() {}

    /** The one that stands; empty when there are none. */
    public static Optional<Claim> of(Collection<Claim> claims) {
        List<Claim> open = uncorrected(claims);
        // only a circle of corrections leaves none; then time decides among all
        return (open.isEmpty() ? claims : open).stream().max(LATEST);
    }

    /** Those that no other of them corrects: more than one is a matter for a person to decide. */
    public static List<Claim> uncorrected(Collection<Claim> claims) {
        Set<UUID> corrected = new HashSet<>();
        for (Claim claim : claims) {
            UUID corrects = claim.corrects();
            if (corrects != null && !corrects.equals(claim.id())) {
                corrected.add(corrects);
            }
        }
        return claims.stream().filter(claim -> !corrected.contains(claim.id())).toList();
    }
}
