package vn.lantoa.shell.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarMove;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CalendarSource;
import vn.lantoa.uikit.CalendarWarning;

/** A source in memory, such as another feature would bring. */
final class MadeSource implements CalendarSource {

    static final CalendarFacet CLASS = new CalendarFacet("CLASS", "Lớp tập huấn");
    static final CalendarFacet EXAM = new CalendarFacet("EXAM", "Kiểm tra");

    private final String key;
    private final List<CalendarEntry> entries = new ArrayList<>();
    private int questions;

    MadeSource(String key) {
        this.key = key;
    }

    /** Adds an entry of an hour or more. */
    MadeSource with(CalendarFacet kind, LocalDateTime start, LocalDateTime end) {
        String id = "id" + entries.size();
        entries.add(
                new CalendarEntry(
                        key,
                        id,
                        kind.label() + " " + entries.size(),
                        kind,
                        start,
                        end,
                        "Xã Khe Sanh",
                        "",
                        "Dự kiến",
                        "planned",
                        false,
                        null,
                        "lop/" + id,
                        0,
                        Instant.EPOCH,
                        false));
        return this;
    }

    /** How often entries or counts were asked for. */
    int questions() {
        return questions;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<CalendarEntry> entries(CalendarQuery query, int offset, int limit) {
        questions++;
        return found(query).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public List<CalendarCount> counts(CalendarQuery query) {
        questions++;
        Map<CalendarCount, Long> all =
                found(query).stream()
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                new CalendarCount(
                                                        one.day(), one.lastDay(), one.kind(), 0),
                                        Collectors.counting()));
        return all.entrySet().stream()
                .map(one ->
                        new CalendarCount(
                                one.getKey().first(),
                                one.getKey().last(),
                                one.getKey().kind(),
                                one.getValue()))
                .toList();
    }

    private List<CalendarEntry> found(CalendarQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        String kind = query.chosen(CalendarFacet.Dimension.KIND);
        return entries.stream()
                .filter(one -> from == null || !one.lastDay().isBefore(from))
                .filter(one -> to == null || !one.day().isAfter(to))
                .filter(one -> kind == null || one.kind().key().equals(kind))
                .filter(one -> SearchKey.of(one.title()).contains(SearchKey.of(query.text())))
                .sorted(Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::id))
                .toList();
    }

    @Override
    public List<CalendarFacet> facets(CalendarFacet.Dimension dimension, Locale language) {
        return dimension == CalendarFacet.Dimension.KIND ? List.of(CLASS, EXAM) : List.of();
    }

    @Override
    public List<CalendarBand> bands(CalendarQuery query) {
        return List.of();
    }

    @Override
    public List<CalendarWarning> warnings(String id, LocalDate day, Locale language) {
        return List.of();
    }

    @Override
    public CalendarMove move(String id, int version, LocalDate day, Locale language) {
        return new CalendarMove.Refused("Không dời được.");
    }
}
