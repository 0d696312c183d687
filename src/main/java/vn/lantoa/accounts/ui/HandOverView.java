package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.OpenWork;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.accounts.TransferAnswer;
import vn.lantoa.accounts.Transfers;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** Hands a commune over: all roles of one person there to another, with a last day. */
@Route("nguoi-dung/:person/ban-giao")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
class HandOverView extends PersonStep {

    private static final int NAMED = 50;

    private final transient People people;
    private final transient Transfers transfers;
    private final transient List<OpenWork> work;
    private final transient Places places;
    private final transient Languages languages;
    private final transient Clock clock;
    private final ComboBox<UnitId> unit = new ComboBox<>(getTranslation("accounts.handOver.unit"));
    private final DatePicker lastDay =
            VietnameseDates.datePicker(getTranslation("accounts.handOver.lastDay"));
    private final Div preview = new Div();
    private @Nullable OtherPersonPicker to;
    private @Nullable Person person;

    HandOverView(
            People people,
            Transfers transfers,
            List<OpenWork> work,
            Places places,
            Languages languages,
            Clock clock) {
        super(people, "accounts.handOver.title");
        this.people = people;
        this.transfers = transfers;
        this.work = work;
        this.places = places;
        this.languages = languages;
        this.clock = clock;
        unit.setItemLabelGenerator(places::fullName);
        unit.addValueChangeListener(event -> preview());
        lastDay.setHelperText(getTranslation("accounts.handOver.lastDayHint"));
        lastDay.addValueChangeListener(event -> preview());
    }

    @Override
    void show(Person shown) {
        person = shown;
        List<UnitId> held = shown.grants().stream().map(Grant::unit).distinct().toList();
        if (held.isEmpty()) {
            add(new Callout(Tone.INFO, getTranslation("accounts.handOver.nothing")));
            return;
        }
        unit.setItems(held);
        unit.setValue(held.contains(shown.unit()) ? shown.unit() : held.getFirst());
        LocalDate today = VietnamTime.today(clock);
        lastDay.setMin(today);
        lastDay.setValue(today);
        OtherPersonPicker picker =
                new OtherPersonPicker(
                        people, places, getTranslation("accounts.handOver.to"), shown.id());
        picker.addValueChangeListener(event -> preview());
        to = picker;
        Div fields = new Div(unit, picker, lastDay);
        fields.addClassName("lt-form");
        Section form = panel("accounts.handOver.what");
        form.add(fields);
        add(form, preview);
        preview();
    }

    private void preview() {
        preview.removeAll();
        Optional<Person> coming = coming();
        LocalDate day = lastDay.getValue();
        if (coming.isEmpty() || day == null || unit.getValue() == null || lastDay.isInvalid()) {
            return;
        }
        if (!people.mayManage(coming.get())) {
            preview.add(new Callout(Tone.WARNING, getTranslation("accounts.handOver.beyond")));
            return;
        }
        Section panel = panel("accounts.step.preview");
        panel.add(lines(changes(coming.get(), day)));
        openWork(panel);
        panel.add(actions(primary("accounts.handOver.step", () -> ask(coming.get(), day))));
        preview.add(panel);
    }

    private Optional<Person> coming() {
        PersonRow row = to == null ? null : to.getValue();
        return row == null ? Optional.empty() : people.find(row.id());
    }

    private List<String> changes(Person coming, LocalDate day) {
        Person leaving = Objects.requireNonNull(person);
        List<String> lines = new ArrayList<>();
        for (Grant grant : Transfers.at(leaving, unit.getValue())) {
            String words = Words.grant(grant.until(null), places, languages, this);
            lines.add(
                    getTranslation(
                            "accounts.handOver.role",
                            words,
                            coming.name(),
                            leaving.name(),
                            VietnamTime.date(day)));
        }
        lines.add(getTranslation("accounts.handOver.written", leaving.name()));
        return lines;
    }

    private void openWork(Section panel) {
        List<String> open =
                work.stream()
                        .flatMap(one -> one.at(unit.getValue(), NAMED).stream())
                        .sorted((a, b) -> a.start().compareTo(b.start()))
                        .limit(NAMED)
                        .map(item ->
                                getTranslation(
                                        "accounts.handOver.item",
                                        VietnamTime.dateTime(item.start()),
                                        item.title()))
                        .toList();
        if (open.isEmpty()) {
            panel.add(new Paragraph(getTranslation("accounts.handOver.noWork")));
        } else {
            panel.add(
                    new Paragraph(getTranslation("accounts.handOver.work", open.size())),
                    lines(open));
        }
    }

    private void ask(Person coming, LocalDate day) {
        Person leaving = Objects.requireNonNull(person);
        String place = places.fullName(unit.getValue());
        Confirmation.ask(
                getTranslation("accounts.handOver.ask", place, leaving.name(), coming.name()),
                getTranslation("accounts.handOver.askText", leaving.name(), VietnamTime.date(day)),
                getTranslation("accounts.handOver.step"),
                () -> attempt(() -> handOver(leaving, coming, day)));
    }

    private void handOver(Person leaving, Person coming, LocalDate day) {
        if (transfers.handOver(leaving, coming, unit.getValue(), day)
                instanceof TransferAnswer.Done done) {
            leaveTo(
                    done.person().id(),
                    getTranslation("accounts.handOver.done", done.person().name()));
        } else {
            Toast.problem(getTranslation("accounts.person.changedMeanwhile"));
        }
    }
}
