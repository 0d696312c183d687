package vn.lantoa.sites.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sites.CommuneVillages;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Finds a place by its name of today or before, and keeps the villages of a commune. */
@Route("dia-ban")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
@Menu(title = "sites.places", order = 40, icon = "pin")
class PlacesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PARAMETER = "noi";

    private final Places places;
    private final CommuneVillages villages;
    private final Access access;
    private final PlacePicker picker;
    private final Div shown = new Div();
    private boolean reading;

    PlacesView(Places places, CommuneVillages villages, Access access) {
        this.places = places;
        this.villages = villages;
        this.access = access;
        this.picker = new PlacePicker(places, getTranslation("sites.places.find"));
        picker.setHelp(getTranslation("sites.places.findHelp"));
        picker.setLevels(EnumSet.of(PlaceLevel.PROVINCE, PlaceLevel.COMMUNE, PlaceLevel.VILLAGE));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(event -> picked(event.getValue()));
        Div filters = new Div(picker);
        filters.addClassName("lt-filters");
        add(
                new PageHeader(getTranslation("sites.places"))
                        .intro(getTranslation("sites.places.intro")),
                filters,
                shown);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sites.places");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Place> wanted =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(PARAMETER)
                        .flatMap(this::place);
        Place place = wanted.orElseGet(this::ownPlace);
        reading = true;
        picker.setValue(place.level() == PlaceLevel.MINISTRY ? null : place.id());
        reading = false;
        show(place);
    }

    private void picked(@Nullable UnitId unit) {
        if (reading) {
            return;
        }
        Place place = unit == null ? ownPlace() : places.get(unit);
        UI.getCurrent().getPage().getHistory().replaceState(null, location(place));
        show(place);
    }

    private static Location location(Place place) {
        return new Location("dia-ban", QueryParameters.of(PARAMETER, place.id().toString()));
    }

    private Optional<Place> place(String text) {
        try {
            return places.find(UnitId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the person looks after villages; the one place, or the first of several. */
    private Place ownPlace() {
        List<UnitId> units = access.units(Permission.MANAGE_VILLAGES);
        return places.get(units.isEmpty() ? UnitId.MINISTRY : units.getFirst());
    }

    private void show(Place place) {
        shown.removeAll();
        shown.add(heading(place));
        switch (place.level()) {
            case MINISTRY, PROVINCE, DISTRICT -> shown.add(below(place));
            case COMMUNE -> shown.add(new VillageList(place.id(), villages, place.current()));
            case VILLAGE ->
                    places.find(above(place)).ifPresent(commune -> shown.add(link(commune)));
        }
    }

    private Section heading(Place place) {
        Section section = new Section(new H2(places.fullName(place.id())));
        section.addClassName("lt-panel");
        if (!place.current()) {
            String now =
                    places.successors(place.id()).stream()
                            .map(one -> places.fullName(one.id()))
                            .collect(Collectors.joining("; "));
            section.add(new Callout(Tone.INFO, getTranslation("sites.places.noLonger", now)));
        }
        List<Place> made = places.predecessors(place.id());
        if (!made.isEmpty()) {
            String names = made.stream().map(this::formerName).collect(Collectors.joining("; "));
            section.add(new Div(getTranslation("sites.places.madeOf", names)));
        }
        return section;
    }

    private String formerName(Place former) {
        return former.level() == PlaceLevel.PROVINCE ? former.name() : places.fullName(former.id());
    }

    private Section below(Place place) {
        List<Place> children = places.children(place.id());
        CardList cards = new CardList();
        children.forEach(child -> cards.add(card(child)));
        Section section =
                new Section(new H2(getTranslation("sites.places.below", children.size())), cards);
        section.addClassName("lt-section");
        return section;
    }

    private ListCard card(Place place) {
        ListCard card = new ListCard(link(place));
        if (place.level() == PlaceLevel.COMMUNE) {
            long inUse = places.children(place.id()).stream().filter(Place::current).count();
            return card.line(Symbol.HOME, getTranslation("sites.villages.count", inUse));
        }
        return card.line(
                Symbol.PIN,
                getTranslation("sites.places.communes", places.children(place.id()).size()));
    }

    private static RouterLink link(Place place) {
        RouterLink link = new RouterLink(place.name(), PlacesView.class);
        link.setQueryParameters(QueryParameters.of(PARAMETER, place.id().toString()));
        return link;
    }

    private static UnitId above(Place place) {
        UnitId parent = place.parent();
        return parent == null ? UnitId.MINISTRY : parent;
    }
}
