package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.PersonId;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Toast;

/**
 * One larger step with a person: first what is wanted, then what it would change, then the step.
 * Only for people whom the signed-in person looks after and whose account is open.
 */
abstract class PersonStep extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient People people;
    private final String titleKey;
    private String title = "";

    PersonStep(People people, String titleKey) {
        this.people = people;
        this.titleKey = titleKey;
        addClassName("lt-account");
    }

    /** Shows the step for this person; the heading stands already. */
    abstract void show(Person person);

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = find(event.getRouteParameters().get("person").orElse(""));
        title = getTranslation(titleKey, person.name());
        Anchor back = new Anchor("nguoi-dung/" + person.id(), person.name());
        back.addClassName("lt-link-action");
        removeAll();
        add(new PageHeader(title).above(back));
        show(person);
    }

    private Person find(String asked) {
        try {
            return people.find(PersonId.parse(asked))
                    .filter(Person::active)
                    .filter(people::mayManage)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** Does the step; where somebody else changed the same person meanwhile, says so. */
    final void attempt(Runnable step) {
        try {
            step.run();
        } catch (ConcurrencyFailureException e) {
            Toast.problem(getTranslation("accounts.person.changedMeanwhile"));
        }
    }

    final void leaveTo(PersonId person, String done) {
        Toast.done(done);
        UI.getCurrent().navigate("nguoi-dung/" + person);
    }

    final Section panel(String headingKey) {
        Section section = new Section(new H2(getTranslation(headingKey)));
        section.addClassName("lt-panel");
        return section;
    }

    final Button primary(String key, Runnable reaction) {
        Button button = new Button(getTranslation(key), event -> reaction.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Div actions(Button... buttons) {
        Div actions = new Div();
        actions.addClassName("lt-actions");
        actions.add(buttons);
        return actions;
    }

    static UnorderedList lines(List<String> words) {
        UnorderedList list = new UnorderedList();
        words.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
