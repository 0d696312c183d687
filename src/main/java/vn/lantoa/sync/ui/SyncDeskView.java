package vn.lantoa.sync.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
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

    private final transient Access access;
    private final transient Places places;
    private final transient PhoneReports reports;
    private final transient Quarantines quarantines;
    private final transient HeldWords words;
    private final transient OutboxFiles files;
    private final transient Clock clock;
    private final DeskSections sections;
    private final Div section = new Div();

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
        this.sections = new DeskSections(!access.units(Permission.REVIEW_FACTS).isEmpty());
        section.addClassName("lt-section");
        add(
                new PageHeader(getTranslation("sync.desk.title"))
                        .intro(getTranslation("sync.desk.intro")),
                sections,
                section);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked = event.getLocation().getQueryParameters().getParameters();
        DeskSection chosen = sections.choose(asked);
        section.removeAll();
        section.add(
                switch (chosen) {
                    case PHONES -> new PhoneList(access, places, reports, clock, asked, this::keep);
                    case HELD -> new HeldList(quarantines, words, places);
                    case FILE -> new ReadInPanel(files, places);
                });
    }

    /** Writes the filter of the phones into the address. */
    private void keep(Map<String, String> filter) {
        Location address = new Location("dong-bo", QueryParameters.simple(filter));
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }
}
