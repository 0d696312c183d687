package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Twins;

/**
 * The way to the larger steps with a person, and to the accounts that were merged into this one.
 */
class PersonSteps extends Div {

    PersonSteps(People people, Twins twins, Person person) {
        Div steps =
                new Div(
                        link(person, "/chuyen", getTranslation("accounts.move.link")),
                        link(person, "/ban-giao", getTranslation("accounts.handOver.link")),
                        link(person, "/gop", getTranslation("accounts.merge.link")));
        steps.addClassName("lt-actions");
        Div earlier = new Div();
        earlier.addClassName("lt-actions");
        twins.mergedInto(person.id()).stream()
                .flatMap(id -> people.find(id).stream())
                .map(one -> link(one, "", getTranslation("accounts.merge.earlier", one.name())))
                .forEach(earlier::add);
        add(new Paragraph(getTranslation("accounts.person.stepsText")), steps, earlier);
    }

    private static Anchor link(Person person, String step, String words) {
        return new Anchor("nguoi-dung/" + person.id() + step, words);
    }
}
