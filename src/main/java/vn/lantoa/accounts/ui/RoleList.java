package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.lantoa.accounts.AccountChange;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** The roles of a person, each of which can be ended, and a form that gives another. */
class RoleList extends Div {

    private final transient People people;
    private final transient Consumer<AccountChange> after;
    private final Person person;

    /**
     * A list.
     *
     * @param range the units within which roles may be given; empty where nothing may be changed
     * @param after called with what came of a change
     */
    RoleList(
            People people,
            Places places,
            Languages languages,
            List<UnitId> range,
            Person person,
            Consumer<AccountChange> after) {
        this.people = people;
        this.after = after;
        this.person = person;
        boolean changeable = !range.isEmpty();
        CardList cards = new CardList();
        person.grants()
                .forEach(grant ->
                        cards.add(
                                card(
                                        grant,
                                        Words.grant(grant, places, languages, this),
                                        changeable)));
        add(
                person.grants().isEmpty()
                        ? new Paragraph(getTranslation("accounts.role.none"))
                        : cards);
        if (changeable) {
            GrantForm form = new GrantForm(places, languages, range, people::rolesToGive);
            form.suggest(person.unit());
            Div actions =
                    new Div(new Button(getTranslation("accounts.role.give"), e -> give(form)));
            actions.addClassName("lt-actions");
            add(form, actions);
        }
    }

    private ListCard card(Grant grant, String words, boolean changeable) {
        ListCard card = new ListCard(words);
        LocalDate lastDay = grant.endsOn();
        if (lastDay != null) {
            card.badge(
                    new StateBadge(
                            Tone.WARNING,
                            Symbol.CLOCK,
                            getTranslation("accounts.role.until", VietnamTime.date(lastDay))));
        }
        if (changeable) {
            Button end =
                    new Button(
                            getTranslation("accounts.role.end"), event -> askToEnd(grant, words));
            end.addThemeVariants(ButtonVariant.LUMO_ERROR);
            end.setAriaLabel(getTranslation("accounts.role.endNamed", words));
            Button date =
                    new Button(
                            getTranslation("accounts.role.setEnd"),
                            event -> askForDay(grant, words));
            date.setAriaLabel(getTranslation("accounts.role.setEndNamed", words));
            card.actions(date, end);
        }
        return card;
    }

    private void give(GrantForm form) {
        form.read()
                .ifPresent(grant ->
                        after.accept(new AccountChange.Done(people.give(person.id(), grant))));
    }

    private void askForDay(Grant grant, String words) {
        new RoleEndDialog(
                        words,
                        grant.endsOn(),
                        people.today(),
                        day -> after.accept(people.end(person.id(), grant, day)))
                .open();
    }

    private void askToEnd(Grant grant, String words) {
        Confirmation.askToEnd(
                getTranslation("accounts.role.endAsk", words),
                getTranslation("accounts.role.endText", person.name()),
                getTranslation("accounts.role.end"),
                () -> after.accept(people.end(person.id(), grant)));
    }
}
