package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.MonthDay;
import java.util.List;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * What a person writes down about a template.
 *
 * @param owner the unit it belongs to
 * @param name has a Vietnamese version
 * @param anchor the usual first day of a campaign in any year
 * @param days how long a campaign lasts, 1 to 366
 * @param shared whether the units below see and copy it
 * @param items in the order of the plan
 */
public record TemplatePlan(
        UnitId owner,
        CampaignKind kind,
        LocalizedText name,
        MonthDay anchor,
        int days,
        boolean shared,
        List<TemplateItem> items)
        implements Serializable {

    /** The longest name in characters. */
    public static final int NAME_LENGTH = 250;

    /** More than any plan has kinds of activities. */
    public static final int MOST_ITEMS = 200;

    /** The longest campaign in days. */
    public static final int MOST_DAYS = 366;

    public TemplatePlan {
        if (name.in(List.of("vi")).isEmpty()) {
            throw new IllegalArgumentException("a template has a name");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a campaign does not last " + days + " days");
        }
        items = List.copyOf(items);
        if (items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("too many items: " + items.size());
        }
    }

    /** The same with these items. */
    public TemplatePlan with(List<TemplateItem> others) {
        return new TemplatePlan(owner, kind, name, anchor, days, shared, others);
    }
}
