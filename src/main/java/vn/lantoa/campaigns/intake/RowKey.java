package vn.lantoa.campaigns.intake;

import java.io.Serializable;
import java.time.LocalDate;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/**
 * What tells two rows of one campaign apart.
 *
 * @param title without accents and case
 */
record RowKey(String title, UnitId unit, LocalDate day) implements Serializable {

    static RowKey of(ActivityPlan plan) {
        return new RowKey(SearchKey.of(plan.title().vietnamese()), plan.unit(), plan.day());
    }
}
