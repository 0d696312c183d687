package vn.lantoa.sync.spi;

import java.util.Collection;
import vn.lantoa.shared.UnitId;

/**
 * Counters of changes per collection and area, so that an unchanged phone is answered without
 * building anything.
 */
public interface Changes {

    /**
     * The names of places, which bodies of any collection may hold; whoever renames a place touches
     * this.
     */
    String PLACES = "places";

    /**
     * Notes, in the running transaction, that records of the collection changed in the area of a
     * unit (its province, or the whole country for the ministry).
     */
    void touch(String collection, UnitId unit);

    /**
     * The counters that concern someone who reads in these units: the country's and those of their
     * provinces.
     */
    String read(String collection, Collection<UnitId> units);
}
