package vn.lantoa.uikit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How many entries of one kind last from one day to another.
 *
 * @param first the day they start on
 * @param last the day they end on
 * @param kind a facet of {@link CalendarFacet.Dimension#KIND}
 */
public record CalendarCount(LocalDate first, LocalDate last, CalendarFacet kind, long entries)
        implements Serializable {}
