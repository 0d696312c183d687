package vn.lantoa.sync;

import java.io.Serializable;
import vn.lantoa.shared.UnitId;

/** How the phones of the people of one place stand, those of places under it not counted. */
public record PlacePhones(UnitId unit, PhoneTally tally) implements Serializable {}
