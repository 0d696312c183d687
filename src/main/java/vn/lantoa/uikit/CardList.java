package vn.lantoa.uikit;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;

/** A list of cards: one below the other on a phone, side by side where there is room. */
public final class CardList extends UnorderedList {

    /** An empty list. */
    public CardList() {
        addClassName("lt-cards");
        // Safari drops the list role where the bullets are styled away.
        getElement().setAttribute("role", "list");
    }

    /** A list of these cards. */
    public CardList(Collection<ListCard> cards) {
        this();
        cards.forEach(this::add);
    }

    /** Keeps one card a line at every width, for lists that are read from top to bottom. */
    public CardList oneColumn() {
        addClassName("lt-cards-one");
        return this;
    }
}
