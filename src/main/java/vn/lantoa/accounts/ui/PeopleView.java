package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** The people one looks after; the filter lives in the address. */
@Route("nguoi-dung")
@PageTitle("accounts.people.title")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
@Menu(title = "accounts.people.title", order = 30, icon = "people")
class PeopleView extends Div implements BeforeEnterObserver {

    private static final int PAGE = 40;

    private final transient Access access;
    private final transient People people;
    private final transient Places places;
    private final SearchField text;
    private final PlacePicker unit;
    private final ComboBox<Role> role = new ComboBox<>(getTranslation("accounts.role"));
    private final Checkbox closed = new Checkbox(getTranslation("accounts.people.closed"));
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();
    private CardRows cards = new CardRows();
    private int shown;
    private boolean reading;

    PeopleView(Access access, People people, Places places) {
        this.access = access;
        this.people = people;
        this.places = places;
        this.text = new SearchField(getTranslation("accounts.people.search"), key -> changed());
        this.unit = new PlacePicker(places, getTranslation("accounts.unit"));
        unit.setRange(access.units(Permission.SEE_PEOPLE));
        unit.setClearButtonVisible(true);
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation(one.key()));
        role.setClearButtonVisible(true);
        unit.addValueChangeListener(event -> changed());
        role.addValueChangeListener(event -> changed());
        closed.addValueChangeListener(event -> changed());
        Div filters = new Div(text, unit, role, closed);
        filters.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        Button add =
                new Button(
                        getTranslation("accounts.people.new"),
                        Symbol.PLUS.icon(),
                        event -> UI.getCurrent().navigate("nguoi-dung/moi"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button bringIn =
                new Button(
                        getTranslation("accounts.import.button"),
                        Symbol.LIST.icon(),
                        event -> UI.getCurrent().navigate("nhap/nguoi-dung"));
        add(
                new PageHeader(getTranslation("accounts.people.title"), add, bringIn),
                filters,
                count,
                found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked = event.getLocation().getQueryParameters().getParameters();
        reading = true;
        text.setValue(first(asked, "tim").orElse(""));
        unit.setValue(first(asked, "don-vi").flatMap(this::place).orElse(null));
        role.setValue(first(asked, "vai-tro").flatMap(PeopleView::role).orElse(null));
        closed.setValue(first(asked, "da-dong").isPresent());
        reading = false;
        show();
    }

    private void changed() {
        if (!reading) {
            Map<String, String> kept = new LinkedHashMap<>();
            Optional.of(text.getValue())
                    .filter(s -> !s.isBlank())
                    .ifPresent(s -> kept.put("tim", s));
            unit.getOptionalValue().ifPresent(one -> kept.put("don-vi", one.toString()));
            role.getOptionalValue().ifPresent(one -> kept.put("vai-tro", one.name()));
            if (closed.getValue()) {
                kept.put("da-dong", "1");
            }
            Location address = new Location("nguoi-dung", QueryParameters.simple(kept));
            UI.getCurrent().getPage().getHistory().replaceState(null, address);
            show();
        }
    }

    private void show() {
        found.removeAll();
        shown = 0;
        int all = people.count(filter());
        count.setText(getTranslation("accounts.people.count", all));
        if (all == 0) {
            found.add(
                    new EmptyState(
                            Symbol.PEOPLE,
                            getTranslation("accounts.people.none"),
                            getTranslation("accounts.people.noneHint")));
            return;
        }
        cards = new CardRows();
        found.add(cards);
        more(all);
    }

    /** Adds the next page of cards, and a button while there are others. */
    private void more(int all) {
        List<PersonRow> rows = people.list(filter(), shown, PAGE);
        cards.append(rows.stream().map(this::card).toList());
        shown += rows.size();
        if (shown < all && !rows.isEmpty()) {
            Button next = new Button(getTranslation("accounts.people.more", all - shown));
            next.addClickListener(event -> {
                found.remove(next);
                more(all);
            });
            found.add(next);
        }
    }

    private CardRow card(PersonRow row) {
        String roles =
                row.roles().stream()
                        .map(one -> getTranslation(one.key()))
                        .collect(Collectors.joining(", "));
        var phone = row.phone();
        return CardRow.of(row.name(), "nguoi-dung/" + row.id())
                .badge(badge(row.joining()))
                .line(Symbol.KEY, Optional.of(roles))
                .line(Symbol.PIN, places.fullName(row.unit()))
                .line(Symbol.PHONE, phone == null ? Optional.empty() : Optional.of(phone.shown()));
    }

    private StateBadge badge(PersonRow.Joining joining) {
        return switch (joining) {
            case NOT_INVITED ->
                    new StateBadge(
                            Tone.NEUTRAL,
                            Symbol.PERSON,
                            getTranslation("accounts.joining.notInvited"));
            case INVITED ->
                    new StateBadge(
                            Tone.INFO, Symbol.SEND, getTranslation("accounts.joining.invited"));
            case JOINED ->
                    new StateBadge(
                            Tone.SUCCESS, Symbol.CHECK, getTranslation("accounts.joining.joined"));
        };
    }

    private PeopleFilter filter() {
        return new PeopleFilter(
                text.getValue(), unit.getValue(), role.getValue(), closed.getValue());
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

    private static Optional<Role> role(String typed) {
        return Stream.of(Role.values()).filter(one -> one.name().equals(typed)).findFirst();
    }

    private static Optional<String> first(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream().findFirst();
    }
}
