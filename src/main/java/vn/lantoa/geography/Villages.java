package vn.lantoa.geography;

import java.util.List;
import vn.lantoa.shared.UnitId;

/**
 * Villages (thôn, bản, tổ dân phố), which no national list has: each commune keeps its own. Callers
 * check that the person may do this; nothing here asks.
 */
public interface Villages {

    /** The villages of a commune in Vietnamese order, those in use first. */
    List<Village> of(UnitId commune);

    /**
     * Adds a village to a commune in force. Its code is the commune's with the next number, which
     * is never given twice.
     */
    Change add(UnitId commune, VillageName name);

    /** Gives a village another name; its old one stays searchable. */
    Change rename(UnitId village, VillageName name);

    /** Takes a village out of use; what hangs on it still finds it. */
    Change retire(UnitId village);

    /** Brings a retired village back. */
    Change restore(UnitId village);

    /** How a change ended. */
    sealed interface Change {

        /** Done; the village as it is now. */
        record Done(Village village) implements Change {}

        /** Another village of the commune in use bears this name. */
        record NameTaken(Village other) implements Change {}

        /** The commune has used up its 9,999 numbers. */
        record NoNumberLeft() implements Change {}
    }
}
