package vn.lantoa.uikit;

import com.vaadin.flow.component.html.Span;

/** A state as icon, word and colour together, so that none of the three has to carry it alone. */
public final class StateBadge extends Span {

    /** A badge with this translated word. */
    public StateBadge(Tone tone, Symbol symbol, String word) {
        addClassNames("lt-badge", tone.styleClass());
        add(symbol.icon(), new Span(word));
    }
}
