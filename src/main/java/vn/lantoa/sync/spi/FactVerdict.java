package vn.lantoa.sync.spi;

import java.util.Set;
import java.util.UUID;
import vn.lantoa.shared.UnitId;

/** What a feature says to a fact. */
public sealed interface FactVerdict {

    /**
     * It counts.
     *
     * @param unit where it belongs; whoever holds {@link FactType#reading()} there may read it
     * @param media SHA-256 of the pictures and recordings it names, 64 hex digits in lower case
     */
    record Accepted(UnitId unit, Set<String> media) implements FactVerdict {}

    /** The sender may not write such a fact there: 403. */
    record OutOfReach() implements FactVerdict {}

    /**
     * It can never count as it is: 422.
     *
     * @param code for programs, such as {@code result.future}
     * @param titleKey translation key of a sentence that tells the sender what to do
     */
    record Refused(String code, String titleKey) implements FactVerdict {}

    /**
     * It names something this server has not seen yet. It is stored and judged again when that
     * arrives, up to five days; then it is shown to an organiser.
     */
    record Waiting(UUID missing) implements FactVerdict {}
}
