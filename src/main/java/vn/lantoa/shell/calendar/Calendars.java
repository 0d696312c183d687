package vn.lantoa.shell.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarMove;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CalendarSource;
import vn.lantoa.uikit.CalendarWarning;

/** All sources of the calendar as one. */
@Component
class Calendars {

    private static final Comparator<CalendarEntry> IN_ORDER =
            Comparator.comparing(CalendarEntry::start)
                    .thenComparing(CalendarEntry::source)
                    .thenComparing(CalendarEntry::id);

    private final List<CalendarSource> sources;

    Calendars(List<CalendarSource> sources) {
        if (sources.stream().map(CalendarSource::key).distinct().count() < sources.size()) {
            throw new IllegalStateException("two sources of the calendar have one key");
        }
        this.sources = sources.stream().sorted(Comparator.comparing(CalendarSource::key)).toList();
    }

    /** Entries in order of start, from {@code offset} on. */
    List<CalendarEntry> entries(CalendarQuery query, int offset, int limit) {
        if (sources.size() == 1) {
            return sources.getFirst().entries(query, offset, limit);
        }
        // each might have all of the first ones; pages are small and few are turned
        return sources.stream()
                .flatMap(source -> source.entries(query, 0, offset + limit).stream())
                .sorted(IN_ORDER)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    List<CalendarCount> counts(CalendarQuery query) {
        return sources.stream().flatMap(source -> source.counts(query).stream()).toList();
    }

    /** What can be filtered by; what several sources share is told once. */
    List<CalendarFacet> facets(CalendarFacet.Dimension dimension, Locale language) {
        Map<String, CalendarFacet> all = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> source.facets(dimension, language).stream())
                .forEach(facet -> all.putIfAbsent(facet.key(), facet));
        return new ArrayList<>(all.values());
    }

    List<CalendarBand> bands(CalendarQuery query) {
        return sources.stream().flatMap(source -> source.bands(query).stream()).toList();
    }

    List<CalendarWarning> warnings(CalendarEntry entry, LocalDate day, Locale language) {
        return source(entry).warnings(entry.id(), day, language);
    }

    CalendarMove move(CalendarEntry entry, LocalDate day, Locale language) {
        return source(entry).move(entry.id(), entry.version(), day, language);
    }

    private CalendarSource source(CalendarEntry entry) {
        return sources.stream()
                .filter(source -> source.key().equals(entry.source()))
                .findFirst()
                .orElseThrow();
    }
}
