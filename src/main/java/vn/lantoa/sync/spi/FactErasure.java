package vn.lantoa.sync.spi;

import java.util.Collection;
import java.util.UUID;

/** Takes back what facts said, while that they came, their hash and their place stay. */
public interface FactErasure {

    /**
     * Removes the words of these facts, in the running transaction. A phone that sends one of them
     * again is answered as before. Doing it twice changes nothing.
     */
    void erase(Collection<UUID> facts);
}
