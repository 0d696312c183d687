package vn.lantoa.accounts.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lantoa.shared.UnitId;

/**
 * What one module holds about people who have no account, each of whom it knows by an id (Law
 * 91/2025/QH15 makes no difference). Callers have checked who asks.
 */
public interface GuestData {

    /**
     * Somebody without an account.
     *
     * @param unit who asked them for their data, and whose administrators answer for it
     */
    record Guest(UUID id, String name, UnitId unit) implements Serializable {}

    /** Who has this id; empty when nobody has, or they are erased or have an account by now. */
    Optional<Guest> guest(UUID id);

    /** What is held about them. */
    List<HeldPart> heldOf(UUID guest);

    /** What an erasure would remove and what would stay. */
    List<Fate> fates(UUID guest);

    /** Removes what leads to them, in the running transaction. */
    void erase(UUID guest);
}
