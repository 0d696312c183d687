package vn.lantoa.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.uikit.Symbol;

/**
 * The places a person may go to, from {@code @Menu}: all of them at the side of a laptop; on a
 * phone at most five at the bottom, the fifth being "more" where there are others.
 */
final class Navigation extends Nav {

    private static final String MORE_ID = "lt-more";
    private static final int IN_THE_BAR = 5;

    private final Map<Anchor, String> paths = new HashMap<>();
    private final Div more = new Div();

    Navigation() {
        addClassName("lt-nav");
        setAriaLabel(getTranslation("shell.navigation"));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(link(entry))));
        if (entries.size() > IN_THE_BAR) {
            addClassName("lt-nav-full");
            list.add(moreButton());
            entries.subList(IN_THE_BAR - 1, entries.size()).forEach(e -> more.add(link(e)));
        }
        add(list);
        more.setId(MORE_ID);
        more.addClassNames("lt-menu", "lt-menu-more");
        more.getElement().setAttribute("popover", "auto");
    }

    /** The menu behind "more"; stands outside of the bar. */
    Component more() {
        return more;
    }

    /** Marks the place a path belongs to. */
    void mark(String path) {
        paths.forEach((link, place) -> mark(link, place, path));
    }

    private static void mark(Anchor link, String place, String path) {
        if (path.equals(place)) {
            link.getElement().setAttribute("aria-current", "page");
        } else if (!place.isEmpty() && path.startsWith(place + "/")) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Anchor link(MenuEntry entry) {
        String path = entry.path().replaceFirst("^/", "");
        Anchor link = new Anchor(path.isEmpty() ? "." : path);
        link.add(symbol(entry.icon()).icon(), new Span(getTranslation(entry.title())));
        link.addClassName("lt-nav-link");
        paths.put(link, path);
        return link;
    }

    private ListItem moreButton() {
        NativeButton button = new NativeButton();
        button.add(Symbol.MORE.icon(), new Span(getTranslation("shell.more")));
        button.addClassName("lt-nav-link");
        button.getElement().setAttribute("popovertarget", MORE_ID);
        ListItem item = new ListItem(button);
        item.addClassName("lt-nav-more");
        return item;
    }

    private static Symbol symbol(@Nullable String name) {
        return name == null ? Symbol.LIST : Symbol.named(name).orElse(Symbol.LIST);
    }

    /** The links in the bar, in order. */
    List<Anchor> links() {
        return new ArrayList<>(paths.keySet());
    }
}
