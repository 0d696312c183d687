package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.AccountChange;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.EveryDevice;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SecondFactors;
import vn.lantoa.accounts.Twins;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.OwnAddress;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** A person: details, roles, invitation, devices; or a new person at {@code /nguoi-dung/moi}. */
@Route("nguoi-dung/:person")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String NEW = "moi";

    private final transient Access access;
    private final transient People people;
    private final transient Invitations invitations;
    private final transient Devices devices;
    private final transient EveryDevice every;
    private final transient Twins twins;
    private final transient AuditLog audit;
    private final transient Places places;
    private final transient Languages languages;
    private final transient OwnAddress address;
    private final transient SecondFactors codes;
    private String title = "";

    PersonView(
            Access access,
            People people,
            Invitations invitations,
            Devices devices,
            EveryDevice every,
            Twins twins,
            AuditLog audit,
            Places places,
            Languages languages,
            OwnAddress address,
            SecondFactors codes) {
        this.access = access;
        this.people = people;
        this.invitations = invitations;
        this.devices = devices;
        this.every = every;
        this.twins = twins;
        this.audit = audit;
        this.places = places;
        this.languages = languages;
        this.address = address;
        this.codes = codes;
        addClassName("lt-account");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("person").orElse("");
        if (asked.equals(NEW)) {
            showNew();
        } else {
            show(find(asked));
        }
    }

    private Person find(String asked) {
        try {
            return people.find(PersonId.parse(asked)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private void showNew() {
        removeAll();
        title = getTranslation("accounts.people.new");
        List<UnitId> range = access.units(Permission.MANAGE_PEOPLE);
        PersonForm form = new PersonForm(places, languages, range);
        GrantForm role = new GrantForm(places, languages, range, people::rolesToGive);
        range.stream()
                .findFirst()
                .ifPresent(unit -> {
                    form.suggest(unit);
                    role.suggest(unit);
                });
        Button add = primary("accounts.people.add", () -> add(form, role));
        add(
                header(),
                section("accounts.person.about", form),
                section("accounts.person.role", role),
                actions(add));
    }

    private void add(PersonForm form, GrantForm role) {
        Optional<PersonDetails> details = form.read();
        Optional<Grant> grant = role.read();
        if (details.isPresent() && grant.isPresent()) {
            Person person = people.add(details.get(), List.of(grant.get()));
            Toast.done(getTranslation("accounts.people.added", person.name()));
            UI.getCurrent().navigate("nguoi-dung/" + person.id());
        }
    }

    private void show(Person person) {
        removeAll();
        title = person.name();
        add(header());
        if (!people.mayManage(person)) {
            add(
                    new Callout(Tone.INFO, getTranslation("accounts.person.outOfReach")),
                    section("accounts.person.roles", roles(person, false)));
        } else if (person.mergedInto() != null) {
            add(merged(person));
        } else if (!person.active()) {
            add(
                    new Callout(Tone.WARNING, getTranslation("accounts.person.closed")),
                    actions(primary("accounts.person.reopen", () -> reopen(person))));
        } else {
            add(
                    section(
                            "accounts.person.invite",
                            new InvitationPanel(invitations, address, person)),
                    section("accounts.person.about", details(person)),
                    section("accounts.person.roles", roles(person, true)),
                    section(
                            "accounts.devices.title",
                            new DeviceList(devices, person.id()),
                            endEverywhere(person)),
                    section("accounts.second.title", new SecondFactorReset(codes, person)),
                    section("accounts.person.steps", new PersonSteps(people, twins, person)),
                    section("accounts.person.end", end(person)));
        }
        var history = audit.of(person.id().toString(), 50);
        if (!history.isEmpty()) {
            add(
                    section(
                            "accounts.person.history",
                            new ChangeList(history, places, languages, people)));
        }
    }

    private Callout merged(Person person) {
        Callout note = new Callout(Tone.INFO, getTranslation("accounts.person.merged"));
        people.findKept(person.id())
                .ifPresent(kept ->
                        note.actions(
                                link(
                                        kept,
                                        getTranslation("accounts.person.openKept", kept.name()))));
        return note;
    }

    private static Anchor link(Person person, String words) {
        return new Anchor("nguoi-dung/" + person.id(), words);
    }

    private PageHeader header() {
        Anchor back = new Anchor("nguoi-dung", getTranslation("accounts.people.title"));
        back.addClassName("lt-link-action");
        return new PageHeader(title).above(back);
    }

    private Div details(Person person) {
        PersonForm form = new PersonForm(places, languages, access.units(Permission.MANAGE_PEOPLE));
        form.set(
                new PersonDetails(
                        person.name(),
                        person.phone(),
                        person.unit(),
                        person.interfaceLanguage(),
                        person.contentLanguages(),
                        person.sex()));
        Button save =
                new Button(getTranslation("accounts.person.save"), event -> save(person, form));
        return new Div(form, actions(save));
    }

    private void save(Person person, PersonForm form) {
        form.read()
                .ifPresent(details -> {
                    show(people.change(person.id(), details));
                    Toast.done(getTranslation("accounts.person.saved"));
                });
    }

    private RoleList roles(Person person, boolean changeable) {
        return new RoleList(
                people,
                places,
                languages,
                changeable ? access.units(Permission.MANAGE_PEOPLE) : List.of(),
                person,
                this::after);
    }

    private Component endEverywhere(Person person) {
        return actions(
                new Button(
                        getTranslation("accounts.devices.endAll"),
                        event ->
                                Confirmation.askToEnd(
                                        getTranslation("accounts.devices.endAllAsk", person.name()),
                                        getTranslation("accounts.devices.endAllText"),
                                        getTranslation("accounts.devices.endAll"),
                                        () -> {
                                            int ended = every.end(person.id());
                                            show(person);
                                            Toast.done(
                                                    getTranslation(
                                                            "accounts.devices.allEnded", ended));
                                        })));
    }

    private Component[] end(Person person) {
        Button close =
                new Button(
                        getTranslation("accounts.person.close"),
                        event ->
                                Confirmation.askToEnd(
                                        getTranslation("accounts.person.closeAsk", person.name()),
                                        getTranslation("accounts.person.closeText"),
                                        getTranslation("accounts.person.close"),
                                        () -> after(people.close(person.id()))));
        close.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return new Component[] {
            new Paragraph(getTranslation("accounts.person.closeText")), actions(close)
        };
    }

    private void after(AccountChange change) {
        switch (change) {
            case AccountChange.Done done -> {
                // who ended their own role may not see this page any more
                if (people.find(done.person().id()).isPresent()
                        && !access.units(Permission.SEE_PEOPLE).isEmpty()) {
                    show(done.person());
                } else {
                    UI.getCurrent().getPage().setLocation(".");
                }
                Toast.done(getTranslation("accounts.person.saved"));
            }
            case AccountChange.LastAdministrator _ ->
                    Toast.problem(getTranslation("accounts.person.lastAdministrator"));
        }
    }

    private void reopen(Person person) {
        show(people.reopen(person.id()));
        Toast.done(getTranslation("accounts.person.reopened"));
    }

    private Section section(String heading, Component... content) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.add(content);
        section.addClassName("lt-panel");
        return section;
    }

    private Button primary(String key, Runnable reaction) {
        Button button = new Button(getTranslation(key), event -> reaction.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div actions(Component... components) {
        Div actions = new Div(components);
        actions.addClassName("lt-actions");
        return actions;
    }
}
