package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Uuid7;

/**
 * One activity of a template.
 *
 * @param offsetDays days from the anchor, below 0 before it
 * @param fixedDate an international day: counts from the template's own anchor and stays when the
 *     plan's anchor moves
 * @param start wall-clock time in Vietnam
 * @param minutes how long it lasts
 */
public record TemplateItem(
        UUID id,
        ItemLevel level,
        LocalizedText title,
        ActivityKind kind,
        Channel channel,
        Stage stage,
        int offsetDays,
        boolean fixedDate,
        LocalTime start,
        int minutes,
        LocalizedText audience,
        boolean menAndBoys)
        implements Serializable {

    /** The furthest day from the anchor. */
    public static final int FURTHEST_DAY = 366;

    /** The longest item, ten days. */
    public static final int MOST_MINUTES = 14_400;

    public TemplateItem {
        if (title.isEmpty()) {
            throw new IllegalArgumentException("an item has a title");
        }
        if (Math.abs(offsetDays) > FURTHEST_DAY || minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("not a time of a plan");
        }
    }

    /** The same in a template of its own. */
    TemplateItem copy() {
        return new TemplateItem(
                Uuid7.next(),
                level,
                title,
                kind,
                channel,
                stage,
                offsetDays,
                fixedDate,
                start,
                minutes,
                audience,
                menAndBoys);
    }

    /**
     * When it starts in a plan.
     *
     * @param anchor the plan's anchor
     * @param usual the template's anchor in that year
     */
    public LocalDateTime start(LocalDate anchor, LocalDate usual) {
        return (fixedDate ? usual : anchor).plusDays(offsetDays).atTime(start);
    }
}
