package vn.lantoa.shell.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarFacet;

/** How many entries there are on each day, by kind. */
final class DayCounts {

    /** Entries of one kind on a day. */
    record OfKind(CalendarFacet kind, long entries) {}

    private final NavigableMap<LocalDate, Map<String, OfKind>> days = new TreeMap<>();

    private DayCounts() {}

    /** Entries count on every day they last into, of those from {@code first} to {@code last}. */
    static DayCounts onEveryDay(List<CalendarCount> counts, LocalDate first, LocalDate last) {
        DayCounts all = new DayCounts();
        for (CalendarCount count : counts) {
            LocalDate end = count.last().isAfter(last) ? last : count.last();
            LocalDate day = count.first().isBefore(first) ? first : count.first();
            for (; !day.isAfter(end); day = day.plusDays(1)) {
                all.add(day, count);
            }
        }
        return all;
    }

    /** Entries count once: on the day they start, or on {@code first} when they began before. */
    static DayCounts once(List<CalendarCount> counts, @Nullable LocalDate first) {
        DayCounts all = new DayCounts();
        for (CalendarCount count : counts) {
            LocalDate day = count.first();
            all.add(first != null && day.isBefore(first) ? first : day, count);
        }
        return all;
    }

    /** The days that have entries. */
    List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    long total() {
        return days.keySet().stream().mapToLong(this::on).sum();
    }

    /** How many there are on a day. */
    long on(LocalDate day) {
        return kinds(day).stream().mapToLong(OfKind::entries).sum();
    }

    /** The kinds on a day, the most frequent first. */
    List<OfKind> kinds(LocalDate day) {
        List<OfKind> all = new ArrayList<>(days.getOrDefault(day, Map.of()).values());
        all.sort(
                Comparator.comparingLong(OfKind::entries)
                        .reversed()
                        .thenComparing(one -> one.kind().label()));
        return all;
    }

    private void add(LocalDate day, CalendarCount count) {
        days.computeIfAbsent(day, key -> new LinkedHashMap<>())
                .merge(
                        count.kind().key(),
                        new OfKind(count.kind(), count.entries()),
                        (one, other) -> new OfKind(one.kind, one.entries + other.entries));
    }
}
