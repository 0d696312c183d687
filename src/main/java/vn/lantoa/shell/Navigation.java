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
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.uikit.Shown;
import vn.lantoa.uikit.Symbol;

/**
 * The places a person may go to, from {@code @Menu}: all of them at the side of a laptop; on a
 * phone at most five at the bottom, the fifth being "more" where there are others.
 */
final class Navigation extends Nav {

    private static final String MORE_ID = "lt-more";
    private static final int IN_THE_BAR = 5;

    /** Before the first navigation; no place has such a path. */
    private static final String NOWHERE = "?";

    /** Words only, for they stand on every open page. */
    private final Shown bar;

    private final Shown more;

    Navigation() {
        addClassName("lt-nav");
        setAriaLabel(getTranslation("shell.navigation"));
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        setClassName("lt-nav-full", entries.size() > IN_THE_BAR);
        bar = Shown.of(bar(entries, NOWHERE));
        more = Shown.of(more(entries, NOWHERE));
        add(bar);
    }

    /** The menu behind "more"; stands outside of the bar. */
    Component more() {
        return more;
    }

    /** Marks the place a path belongs to. */
    void mark(String path) {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        bar.replace(bar(entries, path));
        more.replace(more(entries, path));
    }

    private UnorderedList bar(List<MenuEntry> entries, String path) {
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(link(entry, path))));
        if (entries.size() > IN_THE_BAR) {
            list.add(moreButton());
        }
        return list;
    }

    private Div more(List<MenuEntry> entries, String path) {
        Div menu = new Div();
        if (entries.size() > IN_THE_BAR) {
            entries.subList(IN_THE_BAR - 1, entries.size())
                    .forEach(entry -> menu.add(link(entry, path)));
        }
        menu.setId(MORE_ID);
        menu.addClassNames("lt-menu", "lt-menu-more");
        menu.getElement().setAttribute("popover", "auto");
        return menu;
    }

    private Anchor link(MenuEntry entry, String path) {
        String place = entry.path().replaceFirst("^/", "");
        Anchor link = new Anchor(place.isEmpty() ? "." : place);
        link.add(symbol(entry.icon()).icon(), new Span(getTranslation(entry.title())));
        link.addClassName("lt-nav-link");
        if (path.equals(place)) {
            link.getElement().setAttribute("aria-current", "page");
        } else if (!place.isEmpty() && path.startsWith(place + "/")) {
            link.getElement().setAttribute("aria-current", "true");
        }
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

    /** What stands in the bar. */
    Shown bar() {
        return bar;
    }
}
