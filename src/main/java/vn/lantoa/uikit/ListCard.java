package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** One card of a {@link CardList}: a title (often a link), a state, lines of facts, actions. */
public final class ListCard extends ListItem {

    private final Div head = new Div();

    /**
     * A card.
     *
     * @param title text or link; a link's target is the whole card
     */
    public ListCard(Component title) {
        addClassName("lt-card");
        head.addClassName("lt-card-head");
        title.addClassName("lt-card-title");
        head.add(title);
        add(head);
    }

    /** A card with a plain title. */
    public ListCard(String title) {
        this(new Span(title));
    }

    /** Adds the state beside the title. */
    public ListCard badge(StateBadge badge) {
        head.add(badge);
        return this;
    }

    /** Adds a line with an icon. */
    public ListCard line(Symbol symbol, String text) {
        Div line = new Div(symbol.icon(), new Span(text));
        line.addClassName("lt-card-line");
        add(line);
        return this;
    }

    /** Adds a line with an icon when there is text for it. */
    public ListCard line(Symbol symbol, Optional<String> text) {
        text.filter(words -> !words.isBlank()).ifPresent(words -> line(symbol, words));
        return this;
    }

    /** Adds what can be done with the thing; stays clickable beside a title that is a link. */
    public ListCard actions(Component... actions) {
        Div row = new Div(actions);
        row.addClassNames("lt-actions", "lt-card-actions");
        add(row);
        return this;
    }
}
