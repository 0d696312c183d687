package vn.lantoa.training.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.UnitId;
import vn.lantoa.training.CourseId;
import vn.lantoa.training.TargetGroup;
import vn.lantoa.training.figures.FigureFilter;

/**
 * The figures' filter as its address carries it; what cannot be read limits nothing. An address
 * that says nothing of the time means the running year.
 */
final class FigureAddress {

    private static final String EVER = "moi-luc";

    private FigureAddress() {}

    static FigureFilter read(QueryParameters parameters, LocalDate today) {
        Optional<LocalDate> from = value(parameters, "tu", LocalDate::parse);
        Optional<LocalDate> to = value(parameters, "den", LocalDate::parse);
        boolean usual =
                from.isEmpty() && to.isEmpty() && parameters.getSingleParameter(EVER).isEmpty();
        return new FigureFilter(
                usual ? today.withDayOfYear(1) : from.orElse(null),
                usual ? today.withDayOfYear(today.lengthOfYear()) : to.orElse(null),
                value(parameters, "noi", UnitId::parse).orElse(null),
                parameters.getSingleParameter("khoa").flatMap(CourseId::parse).orElse(null),
                value(parameters, "doi-tuong", TargetGroup::valueOf).orElse(null));
    }

    static QueryParameters write(FigureFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "tu", filter.from());
        put(all, "den", filter.to());
        if (filter.from() == null && filter.to() == null) {
            all.put(EVER, "1");
        }
        put(all, "noi", filter.below());
        put(all, "khoa", filter.course());
        put(all, "doi-tuong", filter.group() == null ? null : filter.group().name());
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static <T> Optional<T> value(
            QueryParameters parameters, String name, Function<String, T> read) {
        try {
            return parameters.getSingleParameter(name).map(read);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
