package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.registration.Opening;
import vn.lantoa.campaigns.registration.Registered;
import vn.lantoa.campaigns.registration.RegistrationLine;
import vn.lantoa.campaigns.registration.Registrations;
import vn.lantoa.campaigns.registration.Seat;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** On an activity's page: registering oneself, and for its organiser the list and the seats. */
final class RegistrationPanel extends Section {

    private final Registrations registrations;
    private final Activity activity;
    private final UnitId owner;
    private final Places places;
    private final People people;
    private final Workbooks workbooks;

    /**
     * @param owner of the activity's campaign
     */
    RegistrationPanel(
            Registrations registrations,
            Activity activity,
            UnitId owner,
            Places places,
            People people,
            Workbooks workbooks) {
        this.registrations = registrations;
        this.activity = activity;
        this.owner = owner;
        this.places = places;
        this.people = people;
        this.workbooks = workbooks;
        addClassName("lt-section");
        show();
    }

    private void show() {
        removeAll();
        Optional<Registered> found = registrations.find(activity.id());
        boolean manages = registrations.mayManage(activity);
        setVisible(found.isPresent() || (manages && activity.open()));
        if (!isVisible()) {
            return;
        }
        add(new H2(getTranslation("campaigns.registration")));
        found.ifPresent(this::addState);
        List<Component> actions = new ArrayList<>();
        found.ifPresent(state -> actions.addAll(own(state)));
        if (manages) {
            actions.addAll(organising(found));
        }
        Div bar = new Div(actions.toArray(Component[]::new));
        bar.addClassName("lt-actions");
        add(bar);
        if (manages && found.isPresent()) {
            add(list());
        }
    }

    private void addState(Registered state) {
        Opening opening = state.opening();
        Integer capacity = opening.capacity();
        String seats =
                capacity == null
                        ? getTranslation("campaigns.registration.seated", state.seats())
                        : getTranslation(
                                "campaigns.registration.seatedOf", state.seats(), capacity);
        Paragraph numbers =
                new Paragraph(
                        state.waiting() == 0
                                ? seats
                                : seats
                                        + " "
                                        + getTranslation(
                                                "campaigns.registration.waiting", state.waiting()));
        numbers.getElement().setAttribute("role", "status");
        add(
                numbers,
                new Paragraph(
                        getTranslation(
                                "campaigns.registration.terms",
                                VietnamTime.dateTime(opening.closes()),
                                places.get(opening.within()).name())));
        Seat mine = state.mine();
        if (mine != null) {
            add(badge(mine));
        }
    }

    private List<Component> own(Registered state) {
        Seat mine = state.mine();
        if (mine == Seat.SEATED || mine == Seat.WAITING) {
            return List.of(
                    new Button(
                            getTranslation("campaigns.registration.withdraw"),
                            event -> said(registrations.withdraw(activity.id()))));
        }
        if (!state.open()) {
            return List.of();
        }
        Button register =
                new Button(
                        getTranslation("campaigns.registration.register"),
                        event -> said(registrations.register(activity.id())));
        register.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return List.of(register);
    }

    private List<Component> organising(Optional<Registered> found) {
        List<Component> all = new ArrayList<>();
        Opening present = found.map(Registered::opening).orElse(null);
        String key =
                present == null ? "campaigns.registration.open" : "campaigns.registration.change";
        all.add(
                new Button(
                        getTranslation(key),
                        event ->
                                new OpeningDialog(activity, present, owner, places, this::open)
                                        .open()));
        if (present != null) {
            all.add(
                    new Button(
                            getTranslation("campaigns.registration.group"),
                            event -> new GroupDialog(this::addGroup).open()));
            Locale language = getLocale();
            all.add(
                    new SheetLink(
                            getTranslation("campaigns.registration.download"),
                            getTranslation("campaigns.registration.file"),
                            () ->
                                    workbooks.xlsx(
                                            List.of(
                                                    new RegistrationSheet(people, language)
                                                            .of(
                                                                    registrations.list(
                                                                            activity.id()))))));
        }
        return all;
    }

    private CardList list() {
        CardList cards = new CardList().oneColumn();
        registrations.list(activity.id()).forEach(line -> cards.add(card(line)));
        return cards;
    }

    private ListCard card(RegistrationLine line) {
        String name = name(line);
        Button out =
                new Button(
                        getTranslation("campaigns.registration.takeOut"),
                        event -> {
                            registrations.takeOut(activity.id(), line.id());
                            show();
                        });
        out.setAriaLabel(getTranslation("campaigns.registration.takeOut.of", name));
        return new ListCard(name)
                .badge(badge(line.seat()))
                .line(Symbol.PEOPLE, getTranslation("campaigns.registration.people", line.people()))
                .line(Symbol.CLOCK, VietnamTime.dateTime(VietnamTime.local(line.queued())))
                .actions(out);
    }

    /** The organiser may not see everyone; those stay a person without a name. */
    private String name(RegistrationLine line) {
        if (line.person() == null) {
            return line.label().isEmpty()
                    ? getTranslation("campaigns.registration.somebody")
                    : line.label();
        }
        return people.find(line.person())
                .map(Person::name)
                .orElseGet(() -> getTranslation("campaigns.registration.somebody"));
    }

    private StateBadge badge(Seat seat) {
        return switch (seat) {
            case SEATED -> new StateBadge(Tone.SUCCESS, Symbol.CHECK, getTranslation(seat.key()));
            case WAITING -> new StateBadge(Tone.WARNING, Symbol.CLOCK, getTranslation(seat.key()));
            case LATE, WITHDRAWN ->
                    new StateBadge(Tone.NEUTRAL, Symbol.BAN, getTranslation(seat.key()));
        };
    }

    private void open(Opening opening) {
        registrations.open(activity.id(), opening);
        show();
        Toast.done(getTranslation("campaigns.saved"));
    }

    private void addGroup(String label, int number) {
        Seat seat = registrations.addGroup(activity.id(), label, number);
        show();
        Toast.done(getTranslation(seat.key()));
    }

    private void said(Optional<Seat> seat) {
        show();
        seat.ifPresentOrElse(
                now -> Toast.done(getTranslation(now.key())),
                () -> Toast.problem(getTranslation("campaigns.registration.closedNow")));
    }
}
