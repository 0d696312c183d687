package vn.lantoa.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Shown;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/**
 * The first screen: what each feature has to say to this person today; who has nothing is silent.
 */
@Route("")
@PageTitle("shell.home")
@Menu(title = "shell.home", order = 0, icon = "home")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final String FIELD_CLIENT = "field.html";

    private final transient Access access;
    private final transient List<HomeCard> cards;
    private final LocalDate today;

    HomeView(Access access, ObjectProvider<HomeCard> cards, Clock clock) {
        this.access = access;
        this.cards = cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.today = VietnamTime.today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = access.require();
        if (isOnlyCollaborator(person)) {
            // Their work is on the phone, with or without network.
            event.getUI().getPage().setLocation(FIELD_CLIENT);
            return;
        }
        show(person);
    }

    private void show(Person person) {
        Div shown = new Div();
        shown.addClassName("lt-home-cards");
        boolean matters = false;
        for (HomeCard card : cards) {
            matters |=
                    card.card()
                            .map(one -> {
                                shown.add(one instanceof HomePanel ? Shown.of(one) : one);
                                return card.order() > HomeCard.FRAME;
                            })
                            .orElse(false);
        }
        add(
                new PageHeader(getTranslation("shell.home.greeting", person.name()))
                        .intro(VietnameseDates.day(today)),
                shown);
        if (!matters) {
            add(
                    new EmptyState(
                            Symbol.CHECK,
                            getTranslation("shell.home.empty"),
                            getTranslation("shell.home.emptyHint")));
        }
    }

    private static boolean isOnlyCollaborator(Person person) {
        return !person.grants().isEmpty()
                && person.grants().stream()
                        .map(Grant::role)
                        .allMatch(role -> role == Role.COLLABORATOR);
    }
}
