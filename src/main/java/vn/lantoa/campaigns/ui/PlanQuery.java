package vn.lantoa.campaigns.ui;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityGap;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.uikit.CalendarFacet.Dimension;
import vn.lantoa.uikit.CalendarQuery;

/** What a query of the calendar means for activities. */
final class PlanQuery {

    private PlanQuery() {}

    /** Empty when the query asks for a campaign, kind, channel or state that activities lack. */
    static Optional<ActivityFilter> filter(CalendarQuery query) {
        Optional<CampaignId> campaign =
                Optional.ofNullable(query.chosen(Dimension.CAMPAIGN)).flatMap(CampaignId::parse);
        ActivityKind kind = one(ActivityKind.values(), query.chosen(Dimension.KIND));
        Channel channel = one(Channel.values(), query.chosen(Dimension.CHANNEL));
        ActivityStatus status = one(ActivityStatus.values(), query.chosen(Dimension.STATUS));
        ActivityGap gap = one(ActivityGap.values(), query.chosen(Dimension.STATUS));
        boolean ours =
                isMeant(query.chosen(Dimension.CAMPAIGN), campaign.orElse(null))
                        && isMeant(query.chosen(Dimension.KIND), kind)
                        && isMeant(query.chosen(Dimension.CHANNEL), channel)
                        && (isMeant(query.chosen(Dimension.STATUS), status) || gap != null);
        if (!ours) {
            return Optional.empty();
        }
        return Optional.of(
                new ActivityFilter(
                        query.from(),
                        query.to(),
                        campaign.orElse(null),
                        query.within(),
                        kind,
                        channel,
                        status,
                        query.text(),
                        gap));
    }

    private static boolean isMeant(@Nullable String key, @Nullable Object value) {
        return key == null || value != null;
    }

    private static <T extends Enum<T>> @Nullable T one(T[] values, @Nullable String key) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(key))
                .findFirst()
                .orElse(null);
    }
}
