package vn.lantoa.geography;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;

/** Finds places of every vintage. Answers from memory; safe to call from any thread. */
public interface Places {

    /** The place with this id, of any vintage. */
    Optional<Place> find(UnitId id);

    /**
     * The place with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    Place get(UnitId id);

    /** The places right under this one, in Vietnamese order of short names. */
    List<Place> children(UnitId id);

    /** Every place under this one and the place itself, of the given level, in Vietnamese order. */
    List<Place> within(UnitId id, PlaceLevel level);

    /** The province a place lies in or is; empty for the ministry. */
    Optional<Place> province(UnitId id);

    /**
     * Whether the unit is the ancestor or lies in its subtree; false when either is unknown.
     * Between units of different lists: whether everything that the earlier one became, or all that
     * the later one was made of, lies in the ancestor.
     */
    boolean contains(UnitId ancestor, UnitId unit);

    /** "Xã Lìa, tỉnh Quảng Trị": the name with the units above it up to the province. */
    String fullName(UnitId id);

    /**
     * Searches current names and former ones, without accents and letter case, best first: exact
     * name, then beginning of the name, then beginning of a word; a higher level before a lower
     * one.
     *
     * @param typed what the person typed
     * @param within only places in this subtree, or null for the whole country
     * @param limit how many answers at most
     */
    List<PlaceMatch> search(String typed, @Nullable UnitId within, int limit);

    /**
     * What became of a unit of an earlier list: one successor, or several when it was split. A unit
     * in force is its own successor. Empty when the unit is unknown.
     */
    List<Place> successors(UnitId former);

    /**
     * The units of the list before that went into this one, wholly or in part, in Vietnamese order;
     * empty where there are none.
     */
    List<Place> predecessors(UnitId unit);
}
