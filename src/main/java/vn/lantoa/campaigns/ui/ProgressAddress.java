package vn.lantoa.campaigns.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.progress.CommuneState;
import vn.lantoa.campaigns.progress.ProgressFilter;
import vn.lantoa.shared.UnitId;

/** The progress table's filter as its address carries it; what cannot be read limits nothing. */
final class ProgressAddress {

    private ProgressAddress() {}

    static ProgressFilter read(QueryParameters parameters) {
        return new ProgressFilter(
                parameters.getSingleParameter("chien-dich").flatMap(CampaignId::parse).orElse(null),
                value(parameters, "noi", UnitId::parse).orElse(null),
                value(parameters, "tinh-trang", CommuneState::valueOf).orElse(null),
                parameters.getSingleParameter("tim").orElse(""));
    }

    static QueryParameters write(ProgressFilter filter) {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "chien-dich", filter.campaign());
        put(all, "noi", filter.within());
        put(all, "tinh-trang", filter.state());
        if (!filter.text().isBlank()) {
            all.put("tim", filter.text());
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
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
