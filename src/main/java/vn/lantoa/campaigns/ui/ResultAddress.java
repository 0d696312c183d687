package vn.lantoa.campaigns.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.shared.UnitId;

/** The filter of results as their page's address carries it; what cannot be read limits nothing. */
final class ResultAddress {

    private ResultAddress() {}

    static ResultFilter read(QueryParameters parameters) {
        return new ResultFilter(
                parameters.getSingleParameter("chien-dich").flatMap(CampaignId::parse).orElse(null),
                parameters.getSingleParameter("hoat-dong").flatMap(ActivityId::parse).orElse(null),
                value(parameters, "noi", UnitId::parse).orElse(null),
                value(parameters, "kenh", Channel::valueOf).orElse(null),
                parameters.getSingleParameter("ngon-ngu").orElse(null),
                value(parameters, "tu", LocalDate::parse).orElse(null),
                value(parameters, "den", LocalDate::parse).orElse(null),
                parameters.getSingleParameter("tim").orElse(""),
                parameters.getSingleParameter("mau-thuan").isPresent());
    }

    static QueryParameters write(ResultFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "chien-dich", filter.campaign());
        put(all, "hoat-dong", filter.activity());
        put(all, "noi", filter.within());
        put(all, "kenh", filter.channel());
        put(all, "ngon-ngu", filter.language());
        put(all, "tu", filter.from());
        put(all, "den", filter.to());
        if (!filter.text().isBlank()) {
            all.put("tim", filter.text());
        }
        if (filter.conflicts()) {
            all.put("mau-thuan", "co");
        }
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
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
