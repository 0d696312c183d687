package vn.lantoa.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Person;
import vn.lantoa.uikit.HeaderItem;
import vn.lantoa.uikit.Symbol;

/**
 * What stands around every view: header with help and account, the navigation at the side (on
 * phones at the bottom), and {@code main}. It shows nothing of anybody's data itself, so the error
 * pages of people who are not signed in may stand in it too.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN_ID = "noi-dung";
    private static final String FIELD_CLIENT = "field.html";
    private static final String HELP = "lien-he";

    /** After navigation inside the page: close menus, go to the top, say where we are. */
    private static final String ARRIVE =
            """
            document.querySelectorAll('.lt-menu:popover-open').forEach(menu => menu.hidePopover());
            if ($0) {
              window.scrollTo(0, 0);
              const target = this.querySelector('main h1') || this.querySelector('main');
              target.setAttribute('tabindex', '-1');
              target.focus({preventScroll: true});
            }
            """;

    private final Access access;
    private final ObjectProvider<HeaderItem> headerItems;
    private final AccountMenu accountMenu;
    private final Main main = new Main();
    private Optional<Person> shownTo = Optional.empty();
    private @Nullable Navigation navigation;
    private @Nullable String path;

    MainLayout(Access access, ObjectProvider<HeaderItem> headerItems, AccountMenu accountMenu) {
        this.access = access;
        this.headerItems = headerItems;
        this.accountMenu = accountMenu;
        addClassName("lt-shell");
        main.setId(MAIN_ID);
        main.addClassName("lt-main");
        main.getElement().setAttribute("tabindex", "-1");
        build(access.current());
    }

    private void build(Optional<Person> person) {
        shownTo = person;
        removeAll();
        add(skipLink(), header(person));
        setClassName("lt-shell-plain", person.isEmpty());
        if (person.isPresent()) {
            Navigation places = new Navigation();
            // Before main in the page, as the eye meets it on a laptop; styles place it on phones.
            add(places, main, places.more(), accountMenu.menu(person.get()));
            navigation = places;
        } else {
            add(main);
            navigation = null;
        }
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<Person> person = access.current();
        if (!isSame(person, shownTo)) {
            build(person);
        }
        String now = event.getLocation().getPath();
        if (navigation != null) {
            navigation.mark(now);
        }
        // A filter that changes only the query leaves the focus where the person is typing.
        boolean moved = path != null && !path.equals(now);
        path = now;
        getElement().executeJs(ARRIVE, moved);
    }

    /** Whether the menus built for one suit the other: the same person with the same roles. */
    private static boolean isSame(Optional<Person> one, Optional<Person> other) {
        return one.map(Person::id).equals(other.map(Person::id))
                && one.map(Person::scopeVersion).equals(other.map(Person::scopeVersion));
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#" + MAIN_ID, getTranslation("shell.skip"));
        skip.addClassName("lt-skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private Header header(Optional<Person> person) {
        Div right = new Div();
        right.addClassName("lt-header-items");
        headerItems.stream()
                .sorted(Comparator.comparingInt(HeaderItem::order))
                .map(HeaderItem::item)
                .forEach(right::add);
        person.ifPresent(
                who -> right.add(outside(FIELD_CLIENT, Symbol.PHONE_DEVICE, "shell.fieldClient")));
        Anchor help = outside(HELP, Symbol.HELP, "shell.help");
        help.addClassName("lt-help");
        right.add(help);
        person.ifPresent(who -> right.add(accountMenu.button(who)));
        Header header = new Header(brand(), right);
        header.addClassName("lt-header");
        return header;
    }

    private Component brand() {
        Span mark = new Span();
        mark.addClassName("lt-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(getTranslation("shell.product"));
        name.addClassName("lt-brand-name");
        Anchor brand = new Anchor(".");
        brand.add(mark, name);
        brand.addClassName("lt-brand");
        return brand;
    }

    private Anchor outside(String address, Symbol symbol, String key) {
        Anchor link = new Anchor(address);
        link.add(symbol.icon(), new Span(getTranslation(key)));
        link.addClassName("lt-header-link");
        // Not a Flow page: the browser goes there itself.
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
