package vn.lantoa.sync.spi;

import java.util.Collection;
import java.util.UUID;

/** Takes pictures and recordings off facts for good, while the facts stay as they came. */
public interface MediaWithdrawal {

    /**
     * Takes this picture or recording off these facts, in the running transaction: nobody reads it
     * by them any more, its bytes are deleted when nothing else names them, and a phone that sends
     * them again for these facts does not bring them back. Doing it twice changes nothing.
     *
     * @param sha256 64 hex digits in lower case
     */
    void withdraw(Collection<UUID> facts, String sha256);
}
