package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One line of an edition before it is made.
 *
 * @param start wall-clock time in Vietnam
 * @param past whether it would have ended by now
 * @param choice what will be done with it
 * @param places in how many places it takes place
 * @param warnings the rules its date breaks
 */
public record PreviewItem(
        TemplateItem item,
        LocalDateTime start,
        LocalDateTime end,
        boolean past,
        EditionOrder.Choice choice,
        int places,
        List<Warning> warnings)
        implements Serializable {}
