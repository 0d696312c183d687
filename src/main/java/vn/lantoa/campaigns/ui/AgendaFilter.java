package vn.lantoa.campaigns.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.shared.UnitId;

/** The agenda's filter as its address carries it; what cannot be read does not limit. */
final class AgendaFilter {

    /** Stands for "from the beginning", because no day at all means from today on. */
    private static final String EVER = "dau";

    private AgendaFilter() {}

    /** Reads the filter; without days, everything from today on. */
    static ActivityFilter read(QueryParameters parameters, LocalDate today) {
        return new ActivityFilter(
                from(parameters, today),
                value(parameters, "den", LocalDate::parse).orElse(null),
                parameters.getSingleParameter("chien-dich").flatMap(CampaignId::parse).orElse(null),
                value(parameters, "noi", UnitId::parse).orElse(null),
                value(parameters, "loai", ActivityKind::valueOf).orElse(null),
                value(parameters, "kenh", Channel::valueOf).orElse(null),
                value(parameters, "tinh-trang", ActivityStatus::valueOf).orElse(null),
                parameters.getSingleParameter("tim").orElse(""));
    }

    /** Writes what differs from the plain agenda. */
    static QueryParameters write(ActivityFilter filter, LocalDate today) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!today.equals(filter.from())) {
            all.put("tu", filter.from() == null ? EVER : filter.from().toString());
        }
        put(all, "den", filter.to());
        put(all, "chien-dich", filter.campaign());
        put(all, "noi", filter.within());
        put(all, "loai", filter.kind());
        put(all, "kenh", filter.channel());
        put(all, "tinh-trang", filter.status());
        if (!filter.text().isBlank()) {
            all.put("tim", filter.text());
        }
        return QueryParameters.simple(all);
    }

    private static @Nullable LocalDate from(QueryParameters parameters, LocalDate today) {
        boolean ever = parameters.getSingleParameter("tu").filter(EVER::equals).isPresent();
        return ever ? null : value(parameters, "tu", LocalDate::parse).orElse(today);
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
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
