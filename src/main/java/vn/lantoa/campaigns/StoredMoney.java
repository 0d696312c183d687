package vn.lantoa.campaigns;

import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of an activity's money; null where nothing is stated. */
@Embeddable
class StoredMoney {

    private @Nullable Long plannedState;
    private @Nullable Long plannedSocialised;
    private @Nullable Long plannedInternational;
    private @Nullable Long spentState;
    private @Nullable Long spentSocialised;
    private @Nullable Long spentInternational;

    protected StoredMoney() {}

    StoredMoney(ActivityMoney money) {
        Map<FundSource, Long> planned = money.planned().amounts();
        plannedState = planned.get(FundSource.STATE);
        plannedSocialised = planned.get(FundSource.SOCIALISED);
        plannedInternational = planned.get(FundSource.INTERNATIONAL);
        Map<FundSource, Long> spent = money.spent().amounts();
        spentState = spent.get(FundSource.STATE);
        spentSocialised = spent.get(FundSource.SOCIALISED);
        spentInternational = spent.get(FundSource.INTERNATIONAL);
    }

    ActivityMoney money() {
        return new ActivityMoney(
                funds(plannedState, plannedSocialised, plannedInternational),
                funds(spentState, spentSocialised, spentInternational));
    }

    static Funds funds(
            @Nullable Long state, @Nullable Long socialised, @Nullable Long international) {
        Map<FundSource, Long> stated = new EnumMap<>(FundSource.class);
        put(stated, FundSource.STATE, state);
        put(stated, FundSource.SOCIALISED, socialised);
        put(stated, FundSource.INTERNATIONAL, international);
        return new Funds(stated);
    }

    private static void put(
            Map<FundSource, Long> stated, FundSource source, @Nullable Long amount) {
        if (amount != null) {
            stated.put(source, amount);
        }
    }
}
