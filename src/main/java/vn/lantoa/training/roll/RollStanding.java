package vn.lantoa.training.roll;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.sync.spi.Standing;

/**
 * Which of several marks of one trainee in one session stands. Those that a person decided about
 * drop out, then the rule for all facts decides. Phones compute the same ({@code
 * frontend/field/training/roll-standing.ts}); both are held to one table of cases.
 */
final class RollStanding {

    /**
     * What a mark claims.
     *
     * @param state null when it takes back what it corrects
     * @param settles those it decides about
     */
    record Claimed(Standing.Claim claim, @Nullable Mark state, Set<UUID> settles) {}

    /**
     * What follows from the marks.
     *
     * @param id the mark that stands
     * @param differing whether another open mark says something else
     */
    record Stands(UUID id, Mark state, boolean differing) {}

    private RollStanding() {}

    /** The mark that stands; empty when there is none or all were taken back. */
    static Optional<Stands> of(Collection<Claimed> all) {
        List<Claimed> said = open(all).stream().filter(one -> one.state() != null).toList();
        Optional<Standing.Claim> last =
                Standing.of(
                        said.stream()
                                .map(one ->
                                        new Standing.Claim(
                                                one.claim().id(), null, one.claim().at()))
                                .toList());
        return said.stream()
                .filter(one -> last.isPresent() && last.get().id().equals(one.claim().id()))
                .findFirst()
                .flatMap(one ->
                        Optional.ofNullable(one.state()).map(state -> stands(one, state, said)));
    }

    private static Stands stands(Claimed one, Mark state, List<Claimed> said) {
        boolean differing = said.stream().anyMatch(other -> other.state() != state);
        return new Stands(one.claim().id(), state, differing);
    }

    /** The marks that nobody corrected or decided about; all when they did so in a circle. */
    static List<Claimed> open(Collection<Claimed> all) {
        Set<UUID> ends = new HashSet<>();
        Standing.uncorrected(all.stream().map(Claimed::claim).toList())
                .forEach(claim -> ends.add(claim.id()));
        for (Claimed one : all) {
            one.settles().stream().filter(id -> !id.equals(one.claim().id())).forEach(ends::remove);
        }
        List<Claimed> open = all.stream().filter(one -> ends.contains(one.claim().id())).toList();
        return open.isEmpty() ? List.copyOf(all) : open;
    }
}
