package vn.lantoa.accounts.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.AuditFilter;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** The filter of the audit log as its address carries it; what cannot be read does not limit. */
final class AuditAddress {

    private AuditAddress() {}

    static AuditFilter read(QueryParameters parameters) {
        return new AuditFilter(
                value(parameters, "tu", LocalDate::parse),
                value(parameters, "den", LocalDate::parse),
                value(parameters, "ai", PersonId::parse),
                value(parameters, "viec", Function.identity()),
                value(parameters, "doi-tuong", Function.identity()),
                value(parameters, "noi", UnitId::parse));
    }

    static QueryParameters write(AuditFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "tu", filter.from());
        put(all, "den", filter.to());
        put(all, "ai", filter.by());
        put(all, "viec", filter.action());
        put(all, "doi-tuong", filter.subject());
        put(all, "noi", filter.within());
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static <T> @Nullable T value(
            QueryParameters parameters, String name, Function<String, T> read) {
        try {
            return parameters
                    .getSingleParameter(name)
                    .filter(text -> !text.isBlank())
                    .map(read)
                    .orElse(null);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
