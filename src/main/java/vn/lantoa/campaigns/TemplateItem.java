package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import vn.lantoa.shared.LocalizedText;

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
