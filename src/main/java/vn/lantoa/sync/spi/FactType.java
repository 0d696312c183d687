package vn.lantoa.sync.spi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.accounts.Permission;

/**
 * A kind of fact that phones send: something that happened, written down once and never changed. A
 * feature offers one as a Spring bean; nothing else needs to be told. Sync keeps the bytes, answers
 * with receipts and sees to it that each fact is stored exactly once.
 */
public interface FactType {

    /** The name in the API, singular and with hyphens, such as {@code activity-result}. */
    String name();

    /** JSON Schemas (2020-12) of the body by version; a version that is not named is refused. */
    Map<Integer, String> schemas();

    /** What lets others than the author read such a fact and its media, asked at its unit. */
    Permission reading();

    /**
     * Whether a fact whose body fits its schema may be stored, and where it belongs. Nobody is
     * signed in: the sender is named by the fact, and is asked about again when a waiting fact gets
     * its turn.
     */
    FactVerdict judge(Fact fact);

    /**
     * Takes over facts that count from now on, in the transaction that stores them. A fact may come
     * twice; then nothing changes.
     */
    void record(List<StoredFact> facts);

    /**
     * What such a fact says, for who decides about it; empty where the feature has no words for it,
     * as for one that it cannot read.
     */
    default List<FactLine> describe(Fact fact, Locale language) {
        return List.of();
    }

    /**
     * What a waiting fact misses, as a whole sentence; empty where nothing is known about it. Says
     * nothing that the signed-in person may not see.
     */
    default Optional<String> missing(Fact fact, UUID missing, Locale language) {
        return Optional.empty();
    }
}
