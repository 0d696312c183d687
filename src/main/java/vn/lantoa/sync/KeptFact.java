package vn.lantoa.sync;

import java.util.UUID;
import vn.lantoa.shared.PersonId;

/**
 * What has to be known of a fact that is kept, to answer whoever sends it again or corrects it.
 *
 * @param intake the request that brought it
 */
record KeptFact(
        UUID id,
        String sha256,
        long sequence,
        String type,
        PersonId author,
        FactState state,
        UUID intake) {

    /** Whether this is the same fact by the same person. */
    boolean same(String hash, PersonId sender) {
        return sha256.equals(hash) && author.equals(sender);
    }
}
