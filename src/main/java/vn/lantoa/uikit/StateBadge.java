package vn.lantoa.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A state as icon, word and colour together, so that none of the three has to carry it alone. */
public final class StateBadge extends Span {

    private final List<String> parts;

    /** A badge with this translated word. */
    public StateBadge(Tone tone, Symbol symbol, String word) {
        parts = List.of(tone.styleClass(), symbol.styleClass(), word);
        addClassNames("lt-badge", tone.styleClass());
        add(symbol.icon(), new Span(word));
    }

    private StateBadge(String stateClass, String word) {
        parts = List.of("lt-state lt-state-" + stateClass, "", word);
        Span icon = new Span();
        icon.addClassName("lt-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        addClassNames("lt-badge", "lt-state", "lt-state-" + stateClass);
        add(icon, new Span(word));
    }

    /**
     * A badge whose icon and colour the style sheet gives ({@code lt-state-…}), where only the
     * class and the translated word are known, as in {@link CalendarEntry}.
     */
    public static StateBadge of(String stateClass, String word) {
        return new StateBadge(stateClass, word);
    }

    /** Classes of the colour, class of the icon, word; for {@link CardRow}. */
    List<String> parts() {
        return parts;
    }
}
