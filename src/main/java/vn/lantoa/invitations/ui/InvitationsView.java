package vn.lantoa.invitations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.CommuneInvitations;
import vn.lantoa.accounts.CommuneJoining;
import vn.lantoa.accounts.Permission;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;

/**
 * Who has joined, commune by commune, and cards to print for all who have not. The filter lives in
 * the address; the choice of communes does not.
 */
@Route("loi-moi")
@PageTitle("invitations.title")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
@Menu(title = "invitations.title", order = 41, icon = "qr")
class InvitationsView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 40;

    private final transient Access access;
    private final transient CommuneInvitations invitations;
    private final transient Rounds rounds;
    private final transient Places places;
    private final PlacePicker unit;
    private final ComboBox<JoiningFilter> state =
            new ComboBox<>(getTranslation("invitations.filter"));
    private final Paragraph sums = new Paragraph();
    private final Button print = new Button(Symbol.DOWNLOAD.icon(), event -> print());
    private final Button all = new Button(getTranslation("invitations.all"), event -> chooseAll());
    private final Button none =
            new Button(getTranslation("invitations.none"), event -> choose(Set.of()));
    private final Div found = new Div();
    private final Set<UnitId> chosen = new LinkedHashSet<>();
    private final List<UnitId> offered = new ArrayList<>();
    private CardRows cards = new CardRows();
    private boolean reading;
    private int shown;

    InvitationsView(Access access, CommuneInvitations invitations, Rounds rounds, Places places) {
        this.access = access;
        this.invitations = invitations;
        this.rounds = rounds;
        this.places = places;
        this.unit = new PlacePicker(places, getTranslation("invitations.place"));
        unit.setRange(access.units(Permission.SEE_PEOPLE));
        unit.setLevels(EnumSet.of(PlaceLevel.MINISTRY, PlaceLevel.PROVINCE, PlaceLevel.COMMUNE));
        unit.setClearButtonVisible(true);
        state.setItems(JoiningFilter.values());
        state.setItemLabelGenerator(one -> getTranslation(one.key()));
        state.setClearButtonVisible(true);
        unit.addValueChangeListener(event -> changed());
        state.addValueChangeListener(event -> changed());
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sums.getElement().setAttribute("role", "status");
        sums.addClassName("lt-secondary");
        Div filters = new Div(unit, state);
        filters.addClassName("lt-filters");
        Div actions = new Div(print, all, none);
        actions.addClassNames("lt-actions", "lt-chosen");
        add(
                new PageHeader(getTranslation("invitations.title"))
                        .intro(getTranslation("invitations.intro")),
                filters,
                sums,
                actions,
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked = event.getLocation().getQueryParameters().getParameters();
        reading = true;
        unit.setValue(first(asked, "don-vi").flatMap(this::place).orElse(null));
        state.setValue(first(asked, "loc").flatMap(JoiningFilter::named).orElse(null));
        reading = false;
        choose(Set.of());
    }

    private void changed() {
        if (!reading) {
            Map<String, String> kept = new LinkedHashMap<>();
            unit.getOptionalValue().ifPresent(one -> kept.put("don-vi", one.toString()));
            state.getOptionalValue().ifPresent(one -> kept.put("loc", one.word()));
            Location address = new Location("loi-moi", QueryParameters.simple(kept));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            choose(Set.of());
        }
    }

    private List<CommuneJoining> listed() {
        JoiningFilter filter = state.getValue();
        return invitations.joining(unit.getValue()).stream()
                .filter(one -> filter == null || filter.shows(one))
                .toList();
    }

    private void chooseAll() {
        Set<UnitId> every = new LinkedHashSet<>();
        listed().stream().filter(one -> one.outside() > 0).forEach(one -> every.add(one.unit()));
        choose(every);
    }

    private void choose(Set<UnitId> communes) {
        chosen.clear();
        chosen.addAll(communes);
        show();
    }

    private void show() {
        List<CommuneJoining> listed = listed();
        found.removeAll();
        shown = 0;
        CommuneJoining sum =
                listed.stream()
                        .reduce(CommuneJoining.nobody(UnitId.MINISTRY), CommuneJoining::plus);
        sums.setText(
                getTranslation(
                        "invitations.sums",
                        listed.size(),
                        sum.people(),
                        sum.joined(),
                        sum.active(),
                        sum.silent(),
                        sum.invited(),
                        sum.lapsed() + sum.notInvited()));
        count();
        if (listed.isEmpty()) {
            found.add(
                    new EmptyState(
                            Symbol.PIN,
                            getTranslation("invitations.empty"),
                            getTranslation("invitations.emptyHint")));
            return;
        }
        cards = new CardRows();
        cards.onChoice(this::chose);
        offered.clear();
        found.add(cards);
        more(listed);
    }

    /** Adds the next page of cards, and a button while there are others. */
    private void more(List<CommuneJoining> listed) {
        int until = Math.min(shown + PAGE, listed.size());
        List<CommuneJoining> next = listed.subList(shown, until);
        cards.append(next.stream().map(this::card).toList());
        next.forEach(one -> offered.add(one.unit()));
        shown = until;
        if (shown < listed.size()) {
            int left = listed.size() - shown;
            Button another = new Button(getTranslation("invitations.more", left));
            another.addClickListener(event -> {
                found.remove(another);
                more(listed());
            });
            found.add(another);
        }
    }

    private CardRow card(CommuneJoining one) {
        String name = places.fullName(one.unit());
        CardRow card = JoiningWords.card(name, one, this);
        return one.outside() == 0
                ? card
                : card.choice(
                        getTranslation("invitations.choose"),
                        getTranslation("invitations.chooseNamed", name),
                        chosen.contains(one.unit()));
    }

    /** A place without anybody to invite changes nothing: it has no cards to print. */
    private void chose(int row, boolean now) {
        UnitId unit = offered.get(row);
        if (now) {
            chosen.add(unit);
        } else {
            chosen.remove(unit);
        }
        count();
    }

    private void count() {
        print.setText(getTranslation("invitations.print", chosen.size()));
        print.setEnabled(!chosen.isEmpty());
        none.setVisible(!chosen.isEmpty());
    }

    private void print() {
        rounds.ask(this, List.copyOf(chosen), () -> choose(Set.of()));
    }

    /** A unit of the address; one out of reach counts as none. */
    private Optional<UnitId> place(String typed) {
        try {
            UnitId id = UnitId.parse(typed);
            return places.find(id).isPresent() && access.may(Permission.SEE_PEOPLE, id)
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst();
    }
}
