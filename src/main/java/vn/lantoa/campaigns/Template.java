package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import vn.lantoa.shared.LocalizedText;

/**
 * A plan that editions are made from, its dates relative to an anchor.
 *
 * @param anchor the usual anchor in any year, 15 November for an Action Month
 * @param days how long a campaign from it lasts
 * @param items in the order of the plan
 */
public record Template(
        UUID id,
        CampaignKind kind,
        LocalizedText name,
        MonthDay anchor,
        int days,
        List<TemplateItem> items)
        implements Serializable {

    /** The campaign's period with this anchor. */
    public Period period(LocalDate first) {
        return new Period(first, first.plusDays(days - 1L));
    }
}
