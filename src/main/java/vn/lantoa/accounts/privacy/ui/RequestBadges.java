package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** How a request stands to its last day, as colour, icon and word. */
final class RequestBadges {

    private RequestBadges() {}

    static StateBadge of(DataRequest request, LocalDate today, Component on) {
        return switch (request.on(today)) {
            case IN_TIME -> badge(Tone.INFO, Symbol.CLOCK, "accounts.data.standing.inTime", on);
            case DUE_TODAY -> badge(Tone.WARNING, Symbol.CLOCK, "accounts.data.standing.today", on);
            case OVERDUE ->
                    badge(Tone.DANGER, Symbol.WARNING, "accounts.data.standing.overdue", on);
            case ANSWERED -> answered(request, on);
        };
    }

    private static StateBadge answered(DataRequest request, Component on) {
        DataRequest.Outcome outcome = request.outcome();
        if (outcome == null) {
            throw new IllegalStateException("an answered request has an outcome");
        }
        return switch (outcome) {
            case DONE -> badge(Tone.SUCCESS, Symbol.CHECK, outcome.key(), on);
            case REFUSED -> badge(Tone.NEUTRAL, Symbol.BAN, outcome.key(), on);
            case TAKEN_BACK -> badge(Tone.NEUTRAL, Symbol.UNDO, outcome.key(), on);
        };
    }

    private static StateBadge badge(Tone tone, Symbol symbol, String key, Component on) {
        return new StateBadge(tone, symbol, on.getTranslation(key));
    }
}
