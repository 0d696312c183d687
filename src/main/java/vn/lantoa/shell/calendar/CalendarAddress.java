package vn.lantoa.shell.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.CalendarFacet.Dimension;
import vn.lantoa.uikit.CalendarQuery;

/**
 * What the calendar shows, as its address carries it; what cannot be read does not limit.
 *
 * @param layout how it is laid out; null follows the width of the window
 * @param day the day it is opened at; null is today
 * @param ever whether a list begins with the first entry there is instead of that day
 * @param last the last day of a list; null does not limit
 */
record CalendarAddress(
        @Nullable CalendarLayout layout,
        @Nullable LocalDate day,
        boolean ever,
        @Nullable LocalDate last,
        @Nullable UnitId within,
        Map<Dimension, String> facets,
        String text)
        implements Serializable {

    /** Everything, as the plain calendar shows it. */
    static final CalendarAddress ALL =
            new CalendarAddress(null, null, false, null, null, Map.of(), "");

    /** The route of the calendar. */
    static final String ROUTE = "lich";

    /** Stands for "from the beginning". */
    private static final String EVER = "dau";

    private static final String DATE = "ngay";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    CalendarAddress {
        facets = Map.copyOf(facets);
    }

    static CalendarAddress read(QueryParameters parameters) {
        Map<Dimension, String> facets = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            parameters
                    .getSingleParameter(word(dimension))
                    .filter(key -> key.matches("[A-Za-z0-9_-]{1,64}"))
                    .ifPresent(key -> facets.put(dimension, key));
        }
        Optional<LocalDate> from = date(parameters, "tu");
        boolean ever = parameters.getSingleParameter("tu").filter(EVER::equals).isPresent();
        LocalDate last = date(parameters, "den").orElse(null);
        Optional<CalendarLayout> layout =
                parameters.getSingleParameter("xem").flatMap(CalendarLayout::named);
        boolean list = ever || from.isPresent() || last != null;
        return new CalendarAddress(
                layout.orElse(list ? CalendarLayout.LIST : null),
                from.or(() -> date(parameters, DATE)).orElse(null),
                ever,
                last,
                value(parameters, "noi", UnitId::parse).orElse(null),
                facets,
                parameters.getSingleParameter("tim").orElse(""));
    }

    /** Writes what differs from the plain calendar. */
    QueryParameters write() {
        return QueryParameters.simple(parts());
    }

    private Map<String, String> parts() {
        Map<String, String> all = new LinkedHashMap<>();
        if (layout != null) {
            all.put("xem", layout.word());
        }
        if (ever) {
            all.put("tu", EVER);
        } else if (day != null) {
            all.put(DATE, day.toString());
        }
        if (last != null) {
            all.put("den", last.toString());
        }
        all.putAll(writeFilter());
        return all;
    }

    /** The filter alone, without layout and days. */
    private Map<String, String> writeFilter() {
        Map<String, String> all = new LinkedHashMap<>();
        if (within != null) {
            all.put("noi", within.toString());
        }
        for (Dimension dimension : Dimension.values()) {
            String key = facets.get(dimension);
            if (key != null) {
                all.put(word(dimension), key);
            }
        }
        if (!text.isBlank()) {
            all.put("tim", text);
        }
        return all;
    }

    /** The address as a link within the product. */
    String link() {
        String query = query(parts());
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    /** The filter alone as the query of an address; empty when nothing is left out. */
    String filterQuery() {
        return query(writeFilter());
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Whether something is left out by place, facets or text. */
    boolean filtered() {
        return !writeFilter().isEmpty();
    }

    /** The day it is opened at. */
    LocalDate day(LocalDate today) {
        return day == null ? today : day;
    }

    /** The same with another filter. */
    CalendarAddress with(@Nullable UnitId place, Map<Dimension, String> chosen, String searched) {
        return new CalendarAddress(layout, day, ever, last, place, chosen, searched);
    }

    /** The same with one more facet chosen. */
    CalendarAddress with(Dimension dimension, String key) {
        Map<Dimension, String> chosen = new EnumMap<>(Dimension.class);
        chosen.putAll(facets);
        chosen.put(dimension, key);
        return with(within, chosen, text);
    }

    /** The same on another day; a list is no longer bounded. */
    CalendarAddress on(LocalDate other) {
        return new CalendarAddress(layout, other, false, null, within, facets, text);
    }

    /** The same laid out otherwise. */
    CalendarAddress as(CalendarLayout other) {
        return new CalendarAddress(other, day, false, null, within, facets, text);
    }

    /** The same as a list of these days; no first day is from the beginning. */
    CalendarAddress list(@Nullable LocalDate first, @Nullable LocalDate end) {
        return new CalendarAddress(
                CalendarLayout.LIST, first, first == null, end, within, facets, text);
    }

    /** What is shown, laid out like this. */
    CalendarQuery query(CalendarLayout shown, LocalDate today, Locale language) {
        LocalDate at = day(today);
        LocalDate first = ever && shown == CalendarLayout.LIST ? null : shown.first(at);
        LocalDate end = shown.last(at).orElse(last);
        if (first != null && end != null && end.isBefore(first)) {
            end = first;
        }
        return new CalendarQuery(first, end, within, facets, text, language);
    }

    private static String word(Dimension dimension) {
        return switch (dimension) {
            case CAMPAIGN -> "chien-dich";
            case KIND -> "loai";
            case CHANNEL -> "kenh";
            case STATUS -> "tinh-trang";
        };
    }

    private static Optional<LocalDate> date(QueryParameters parameters, String name) {
        return value(parameters, name, LocalDate::parse)
                .filter(date -> date.getYear() >= EARLIEST && date.getYear() < LATEST);
    }

    private static <T> Optional<T> value(
            QueryParameters parameters, String name, Function<String, T> read) {
        try {
            return parameters.getSingleParameter(name).map(read);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
