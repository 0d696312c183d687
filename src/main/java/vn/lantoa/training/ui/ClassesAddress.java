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
import vn.lantoa.training.ClassFilter;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.CourseId;

/** The list's filter as its address carries it; what cannot be read limits nothing. */
final class ClassesAddress {

    private static final String LACKING = "thieu";

    private ClassesAddress() {}

    static ClassFilter read(QueryParameters parameters) {
        LocalDate from = value(parameters, "tu", LocalDate::parse).orElse(null);
        LocalDate to = value(parameters, "den", LocalDate::parse).orElse(null);
        return new ClassFilter(
                parameters.getSingleParameter("tim").orElse(""),
                from,
                to,
                value(parameters, "noi", UnitId::parse).orElse(null),
                value(parameters, "tinh-trang", ClassStatus::valueOf).orElse(null),
                parameters.getSingleParameter("khoa").flatMap(CourseId::parse).orElse(null),
                parameters.getSingleParameter(LACKING).isPresent());
    }

    static QueryParameters write(ClassFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!filter.text().isBlank()) {
            all.put("tim", filter.text());
        }
        put(all, "tu", filter.from());
        put(all, "den", filter.to());
        put(all, "noi", filter.below());
        put(all, "tinh-trang", filter.status() == null ? null : filter.status().name());
        put(all, "khoa", filter.course());
        put(all, LACKING, filter.lacking() ? "1" : null);
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
