package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * A plan that editions are made from, its dates relative to an anchor.
 *
 * @param owner the unit it belongs to; null for one that came with the product, which everybody
 *     sees and nobody changes
 * @param anchor the usual anchor in any year, 15 November for an Action Month
 * @param days how long a campaign from it lasts
 * @param shared whether units below the owner see it
 * @param items in the order of the plan
 * @param version rises with every change; a change names the version it was made from
 * @param saved when it was last changed
 */
public record Template(
        UUID id,
        @Nullable UnitId owner,
        CampaignKind kind,
        LocalizedText name,
        MonthDay anchor,
        int days,
        boolean shared,
        List<TemplateItem> items,
        int version,
        Instant saved)
        implements Serializable {

    /** The campaign's period with this anchor. */
    public Period period(LocalDate first) {
        return new Period(first, first.plusDays(days - 1L));
    }

    /** What its owner wrote down; empty for one that came with the product. */
    public Optional<TemplatePlan> plan() {
        return Optional.ofNullable(owner)
                .map(unit -> new TemplatePlan(unit, kind, name, anchor, days, shared, items));
    }
}
