package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** States as badges. */
final class States {

    private States() {}

    static StateBadge badge(ActivityStatus status, Component on) {
        String word = on.getTranslation(status.key());
        return switch (status) {
            case PLANNED -> new StateBadge(Tone.INFO, Symbol.CLOCK, word);
            case CONFIRMED -> new StateBadge(Tone.ACCENT, Symbol.CALENDAR, word);
            case HELD -> new StateBadge(Tone.SUCCESS, Symbol.CHECK, word);
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, Symbol.BAN, word);
        };
    }

    static StateBadge badge(PlanStatus status, Component on) {
        String word = on.getTranslation(status.key());
        return switch (status) {
            case DRAFT -> new StateBadge(Tone.NEUTRAL, Symbol.EDIT, word);
            case PUBLISHED -> new StateBadge(Tone.SUCCESS, Symbol.SEND, word);
            case CLOSED -> new StateBadge(Tone.INFO, Symbol.LOCK, word);
        };
    }

    /** The class name the calendar of the home screen colours a state by. */
    static String styleClass(ActivityStatus status) {
        return switch (status) {
            case PLANNED -> "planned";
            case CONFIRMED -> "confirmed";
            case HELD -> "held";
            case CANCELLED -> "cancelled";
        };
    }
}
