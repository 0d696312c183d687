package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.TransferAnswer;
import vn.lantoa.accounts.Transfers;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Moves a person to another unit, with the roles that go along. */
@Route("nguoi-dung/:person/chuyen")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
class MoveView extends PersonStep {

    private final transient Access access;
    private final transient People people;
    private final transient Transfers transfers;
    private final transient Devices devices;
    private final transient Places places;
    private final transient Languages languages;
    private final PlacePicker unit;
    private final CheckboxGroup<Grant> moving =
            new CheckboxGroup<>(getTranslation("accounts.move.roles"));
    private final Div preview = new Div();
    private @Nullable Person person;

    MoveView(
            Access access,
            People people,
            Transfers transfers,
            Devices devices,
            Places places,
            Languages languages) {
        super(people, "accounts.move.title");
        this.access = access;
        this.people = people;
        this.transfers = transfers;
        this.devices = devices;
        this.places = places;
        this.languages = languages;
        this.unit = new PlacePicker(places, getTranslation("accounts.move.to"));
        unit.addValueChangeListener(event -> preview());
        moving.addValueChangeListener(event -> preview());
        moving.setItemLabelGenerator(grant -> Words.grant(grant, places, languages, this));
        moving.setHelperText(getTranslation("accounts.move.rolesHint"));
    }

    @Override
    void show(Person shown) {
        person = shown;
        unit.setRange(access.units(Permission.MANAGE_PEOPLE));
        moving.setItems(shown.grants());
        moving.setValue(Set.copyOf(Transfers.at(shown, shown.unit())));
        moving.setVisible(!shown.grants().isEmpty());
        Section form = panel("accounts.move.what");
        Div fields = new Div(unit, moving);
        fields.addClassName("lt-form");
        form.add(fields);
        add(form, preview);
        preview();
    }

    private void preview() {
        preview.removeAll();
        UnitId to = unit.getValue();
        Person of = person;
        if (to == null || of == null) {
            return;
        }
        if (to.equals(of.unit())) {
            preview.add(new Callout(Tone.INFO, getTranslation("accounts.move.same")));
            return;
        }
        if (!people.rolesToGive(to)
                .containsAll(moving.getValue().stream().map(Grant::role).toList())) {
            preview.add(new Callout(Tone.WARNING, getTranslation("accounts.move.beyond")));
            return;
        }
        Section panel = panel("accounts.step.preview");
        Button move = primary("accounts.move.step", this::ask);
        panel.add(lines(changes(of, to)), actions(move));
        preview.add(panel);
    }

    private List<String> changes(Person of, UnitId to) {
        String there = places.fullName(to);
        List<String> lines = new ArrayList<>();
        lines.add(getTranslation("accounts.move.unit", places.fullName(of.unit()), there));
        for (Grant grant : of.grants()) {
            String words = Words.grant(grant, places, languages, this);
            lines.add(
                    moving.getValue().contains(grant)
                            ? getTranslation("accounts.move.goes", words, there)
                            : getTranslation("accounts.move.stays", words));
        }
        int phones = devices.of(of.id()).size();
        if (phones > 0) {
            lines.add(getTranslation("accounts.move.phones", phones));
        }
        lines.add(getTranslation("accounts.move.written"));
        return lines;
    }

    private void ask() {
        Person of = Objects.requireNonNull(person);
        String there = places.fullName(unit.getValue());
        Confirmation.ask(
                getTranslation("accounts.move.ask", of.name(), there),
                getTranslation("accounts.move.askText"),
                getTranslation("accounts.move.step"),
                () -> attempt(() -> move(of)));
    }

    private void move(Person of) {
        switch (transfers.move(of, unit.getValue(), moving.getValue())) {
            case TransferAnswer.Done done ->
                    leaveTo(
                            done.person().id(),
                            getTranslation("accounts.move.done", done.person().name()));
            case TransferAnswer.Meanwhile _ ->
                    Toast.problem(getTranslation("accounts.person.changedMeanwhile"));
            case TransferAnswer.LastAdministrator _ ->
                    Toast.problem(getTranslation("accounts.person.lastAdministrator"));
        }
    }
}
