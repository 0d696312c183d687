package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.accounts.privacy.Erasures;
import vn.lantoa.accounts.privacy.MyData;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** What people ask about their data, the earliest last day first, and what was answered. */
@Route("yeu-cau-du-lieu")
@PageTitle("accounts.dataRequests.title")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER})
@Menu(title = "accounts.dataRequests.title", order = 85, icon = "lock")
class DataRequestsView extends Div implements BeforeEnterObserver {

    private static final int MOST = 200;
    private static final int ANSWERED = 20;

    private final transient Access access;
    private final transient DataRequests requests;
    private final transient People people;
    private final transient RequestCards cards;

    DataRequestsView(
            Access access,
            DataRequests requests,
            Erasures erasures,
            MyData data,
            MyDataArchive archive,
            People people,
            Places places,
            Clock clock) {
        this.access = access;
        this.requests = requests;
        this.people = people;
        this.cards = new RequestCards(requests, erasures, data, archive, places, clock);
        addClassName("lt-account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        PageHeader header =
                new PageHeader(getTranslation("accounts.dataRequests.title"))
                        .intro(getTranslation("accounts.dataRequests.intro"));
        if (!access.units(Permission.ANSWER_DATA_REQUESTS).isEmpty()) {
            header.setActions(
                    new Button(
                            getTranslation("accounts.dataRequests.takeDown"),
                            Symbol.PLUS.icon(),
                            event -> new TakeDownDialog(people, requests, this::show).open()));
        }
        add(
                header,
                new Callout(Tone.INFO, getTranslation("accounts.dataRequests.clock"))
                        .source(getTranslation("accounts.data.law")));
        List<DataRequest> open = requests.list(true, MOST);
        if (open.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.CHECK,
                            getTranslation("accounts.dataRequests.none"),
                            getTranslation("accounts.dataRequests.noneHint")));
        } else {
            add(section("accounts.dataRequests.open", open));
        }
        List<DataRequest> answered = requests.list(false, ANSWERED);
        if (!answered.isEmpty()) {
            add(section("accounts.dataRequests.answered", answered));
        }
    }

    private Section section(String heading, List<DataRequest> list) {
        CardList all = new CardList();
        list.forEach(request -> all.add(cards.card(request, this, this::show)));
        Section section = new Section(new H2(getTranslation(heading)), all);
        section.addClassName("lt-panel");
        return section;
    }
}
