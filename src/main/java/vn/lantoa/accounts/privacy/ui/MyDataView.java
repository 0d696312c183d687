package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.accounts.privacy.MyData;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.accounts.privacy.NightlySweep;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Tone;

/** All that is held about oneself: to see, correct, take along, have deleted. */
@Route("du-lieu-cua-toi")
@PageTitle("accounts.data.title")
@PermitAll
class MyDataView extends Div implements BeforeEnterObserver {

    private final transient Access access;
    private final transient People people;
    private final transient MyData data;
    private final transient MyDataArchive archive;
    private final transient DataRequests requests;
    private final transient NightlySweep terms;
    private final transient Clock clock;

    MyDataView(
            Access access,
            People people,
            MyData data,
            MyDataArchive archive,
            DataRequests requests,
            NightlySweep terms,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.data = data;
        this.archive = archive;
        this.requests = requests;
        this.terms = terms;
        this.clock = clock;
        addClassName("lt-account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(
                new PageHeader(
                                getTranslation("accounts.data.title"),
                                new CopyLink(archive, data::ownCopy))
                        .intro(getTranslation("accounts.data.intro")),
                new Callout(Tone.INFO, getTranslation("accounts.data.rights"))
                        .source(getTranslation("accounts.data.law")));
        var own = requests.own();
        if (!own.isEmpty()) {
            add(
                    section(
                            "accounts.data.ownRequests",
                            new OwnRequests(requests, own, clock, this::show)));
            requests.seen();
        }
        add(
                section("accounts.data.held", new HeldParts(data.own(), archive, getLocale())),
                section(
                        "accounts.data.correct",
                        new OwnCorrection(access, people, requests, this::show)),
                section(
                        "accounts.data.ask",
                        new Paragraph(getTranslation("accounts.data.askText")),
                        new AskButtons(requests, this::show)),
                section("accounts.data.terms", new TermList(terms.terms())));
    }

    private Section section(String heading, Component... content) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.add(content);
        section.addClassName("lt-panel");
        return section;
    }
}
