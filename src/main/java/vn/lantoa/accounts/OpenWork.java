package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import vn.lantoa.shared.UnitId;

/**
 * What a feature still has to be done at a place, for whoever takes the place over. A feature shows
 * only what the signed-in person may see.
 */
public interface OpenWork {

    /** The open things of this place and of those under it, the next first; at most so many. */
    List<Item> at(UnitId unit, int limit);

    /**
     * One open thing.
     *
     * @param start when it begins, in Vietnam
     */
    record Item(LocalDateTime start, String title) implements Serializable {}
}
