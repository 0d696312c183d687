package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/**
 * A card of the home screen: how much there is of something, what to do about it, the first few,
 * and the way to all of them.
 */
public final class HomePanel extends Div {

    /** How many things a card names before it leads to the list. */
    public static final int FIRST = 5;

    private @Nullable UnorderedList list;

    /** A card with a translated title, which says the number where there is one. */
    public HomePanel(Tone tone, Symbol symbol, String title) {
        addClassNames("lt-panel", "lt-home-panel", tone.styleClass());
        Span picture = symbol.icon();
        picture.addClassName("lt-home-symbol");
        Div head = new Div(picture, new H2(title));
        head.addClassName("lt-home-head");
        add(head);
    }

    /** Adds a sentence. */
    public HomePanel text(String sentence) {
        add(new Paragraph(sentence));
        return this;
    }

    /** Adds a thing by its name, usually a link, with what is to be known about it. */
    public HomePanel item(Component name, String detail) {
        Div about = new Div(detail);
        about.addClassName("lt-secondary");
        items().add(new ListItem(name, about));
        return this;
    }

    /** Adds a thing by its name alone. */
    public HomePanel item(Component name) {
        items().add(new ListItem(name));
        return this;
    }

    /** Adds the way to all of them, at the end. */
    public HomePanel all(String address, String words) {
        Anchor link = new Anchor(address);
        link.add(new Span(words), Symbol.ARROW_RIGHT.icon());
        link.addClassName("lt-link-action");
        add(link);
        return this;
    }

    private UnorderedList items() {
        UnorderedList items = list;
        if (items == null) {
            items = new UnorderedList();
            add(items);
            list = items;
        }
        return items;
    }
}
