package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.MergeAnswer;
import vn.lantoa.accounts.MergePreview;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.accounts.Twin;
import vn.lantoa.accounts.Twins;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Merges two accounts of one person, after showing what that does. */
@Route("nguoi-dung/:person/gop")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
class MergeView extends PersonStep {

    private final transient People people;
    private final transient Twins twins;
    private final transient Places places;
    private final transient Languages languages;
    private final Div preview = new Div();
    private @Nullable Person person;

    MergeView(People people, Twins twins, Places places, Languages languages) {
        super(people, "accounts.merge.title");
        this.people = people;
        this.twins = twins;
        this.places = places;
        this.languages = languages;
    }

    @Override
    void show(Person shown) {
        person = shown;
        Section choice = panel("accounts.merge.which");
        List<Twin> suggested = twins.suggested(shown.id());
        CardList cards = new CardList();
        suggested.forEach(twin -> cards.add(card(twin)));
        choice.add(
                suggested.isEmpty()
                        ? new Paragraph(getTranslation("accounts.merge.noneAlike"))
                        : cards);
        OtherPersonPicker other =
                new OtherPersonPicker(
                        people, places, getTranslation("accounts.merge.other"), shown.id());
        other.addValueChangeListener(event -> {
            PersonRow row = event.getValue();
            if (row != null) {
                choose(row.id());
            }
        });
        choice.add(other);
        add(choice, preview);
    }

    private ListCard card(Twin twin) {
        PhoneNumber phone = twin.phone();
        Button choose =
                new Button(getTranslation("accounts.merge.choose"), event -> choose(twin.id()));
        choose.setAriaLabel(getTranslation("accounts.merge.chooseNamed", twin.name()));
        return new ListCard(twin.name())
                .line(
                        Symbol.INFO,
                        getTranslation(
                                twin.samePhone()
                                        ? "accounts.merge.samePhone"
                                        : "accounts.merge.sameName"))
                .line(Symbol.PIN, places.fullName(twin.unit()))
                .line(Symbol.PHONE, Optional.ofNullable(phone).map(PhoneNumber::shown))
                .actions(choose);
    }

    private void choose(PersonId id) {
        preview.removeAll();
        Person mine = Objects.requireNonNull(person);
        Person other = people.find(id).filter(Person::active).orElse(null);
        if (other == null || !people.mayManage(other)) {
            preview.add(new Callout(Tone.WARNING, getTranslation("accounts.merge.beyond")));
            return;
        }
        RadioButtonGroup<Person> keep =
                new RadioButtonGroup<>(getTranslation("accounts.merge.keep"));
        keep.setItems(mine, other);
        keep.setItemLabelGenerator(this::words);
        Div changes = new Div();
        keep.addValueChangeListener(event -> {
            Person kept = event.getValue();
            show(changes, kept, kept.id().equals(mine.id()) ? other : mine);
        });
        Section panel = panel("accounts.step.preview");
        panel.add(keep, changes);
        preview.add(panel);
        keep.setValue(mine);
        panel.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void show(Div changes, Person kept, Person merged) {
        changes.removeAll();
        MergePreview what = twins.preview(kept.id(), merged.id());
        changes.add(
                lines(words(what)),
                new Callout(Tone.WARNING, getTranslation("accounts.merge.forGood")),
                actions(primary("accounts.merge.step", () -> ask(kept, merged))));
    }

    private List<String> words(MergePreview what) {
        List<String> lines = new ArrayList<>();
        String kept = what.kept().name();
        lines.add(getTranslation("accounts.merge.closes", words(what.merged())));
        for (Grant grant : what.taken()) {
            lines.add(
                    getTranslation(
                            "accounts.merge.takes",
                            kept,
                            Words.grant(grant, places, languages, this)));
        }
        PhoneNumber phone = what.merged().phone();
        if (what.takesPhone() && phone != null) {
            lines.add(getTranslation("accounts.merge.takesPhone", kept, phone.whole()));
        }
        if (what.takesSex()) {
            lines.add(getTranslation("accounts.merge.takesSex", kept));
        }
        Instant used = what.lastUsed();
        if (what.devices() > 0 && used != null) {
            lines.add(
                    getTranslation(
                            "accounts.merge.devices",
                            what.devices(),
                            VietnamTime.dateTime(VietnamTime.local(used))));
        }
        lines.add(getTranslation("accounts.merge.written", kept));
        return lines;
    }

    private void ask(Person kept, Person merged) {
        Confirmation.askToEnd(
                getTranslation("accounts.merge.ask", words(merged), words(kept)),
                getTranslation("accounts.merge.askText", merged.name()),
                getTranslation("accounts.merge.step"),
                () -> attempt(() -> merge(kept, merged)));
    }

    private void merge(Person kept, Person merged) {
        switch (twins.merge(kept.id(), merged.id())) {
            case MergeAnswer.Done done ->
                    leaveTo(
                            done.kept().id(),
                            getTranslation("accounts.merge.done", done.kept().name()));
            case MergeAnswer.Refused refused ->
                    Toast.problem(
                            getTranslation(
                                    refused == MergeAnswer.Refused.OWN
                                            ? "accounts.merge.own"
                                            : "accounts.merge.closedMeanwhile"));
        }
    }

    /** Two accounts of one person bear one name: the number and the unit tell them apart. */
    private String words(Person one) {
        PhoneNumber phone = one.phone();
        String place = places.fullName(one.unit());
        return phone == null
                ? getTranslation("accounts.merge.named", one.name(), place)
                : getTranslation("accounts.merge.namedPhone", one.name(), place, phone.shown());
    }
}
