package vn.lantoa.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.sync.HeldWords;
import vn.lantoa.sync.OutboxFiles;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.sync.Quarantines;
import vn.lantoa.uikit.PageHeader;

/**
 * Phones, facts that wait for a decision, and files that phones saved; the choice is in the
 * address.
 */
@Route("dong-bo")
@PageTitle("sync.desk.title")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
@Menu(title = "sync.desk.title", order = 45, icon = "refresh")
class SyncDeskView extends Div implements BeforeEnterObserver {

    private static final String SECTION = "xem";
    private static final String HELD = "cho-quyet-dinh";
    private static final String FILE = "doc-tep";

    private final transient Access access;
    private final transient Places places;
    private final transient PhoneReports reports;
    private final transient Quarantines quarantines;
    private final transient HeldWords words;
    private final transient OutboxFiles files;
    private final transient Clock clock;
    private final Tab phones = new Tab(getTranslation("sync.desk.phones"));
    private final Tab held = new Tab(getTranslation("sync.desk.held"));
    private final Tab file = new Tab(getTranslation("sync.desk.file"));
    private final Tabs tabs = new Tabs(phones);
    private final Div section = new Div();
    private boolean reading;

    SyncDeskView(
            Access access,
            Places places,
            PhoneReports reports,
            Quarantines quarantines,
            HeldWords words,
            OutboxFiles files,
            Clock clock) {
        this.access = access;
        this.places = places;
        this.reports = reports;
        this.quarantines = quarantines;
        this.words = words;
        this.files = files;
        this.clock = clock;
        if (!access.units(Permission.REVIEW_FACTS).isEmpty()) {
            tabs.add(held);
        }
        tabs.add(file);
        section.addClassName("lt-section");
        tabs.addSelectedChangeListener(event -> chosen());
        add(
                new PageHeader(getTranslation("sync.desk.title"))
                        .intro(getTranslation("sync.desk.intro")),
                tabs,
                section);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked = event.getLocation().getQueryParameters().getParameters();
        String wanted = asked.getOrDefault(SECTION, List.of("")).getFirst();
        reading = true;
        tabs.setSelectedTab(
                wanted.equals(HELD) && held.getParent().isPresent()
                        ? held
                        : wanted.equals(FILE) ? file : phones);
        reading = false;
        show(asked);
    }

    private void chosen() {
        if (!reading) {
            keep(Map.of());
            show(Map.of());
        }
    }

    private void show(Map<String, List<String>> asked) {
        section.removeAll();
        section.add(chosenSection(asked));
    }

    private Component chosenSection(Map<String, List<String>> asked) {
        Tab chosen = tabs.getSelectedTab();
        if (chosen.equals(held)) {
            return new HeldList(quarantines, words, places);
        }
        return chosen.equals(file)
                ? new ReadInPanel(files, places)
                : new PhoneList(access, places, reports, clock, asked, this::keep);
    }

    /** Writes section and filter into the address. */
    private void keep(Map<String, String> filter) {
        Map<String, String> kept = new LinkedHashMap<>();
        Tab chosen = tabs.getSelectedTab();
        if (!chosen.equals(phones)) {
            kept.put(SECTION, chosen.equals(held) ? HELD : FILE);
        }
        kept.putAll(filter);
        Location address = new Location("dong-bo", QueryParameters.simple(kept));
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }
}
