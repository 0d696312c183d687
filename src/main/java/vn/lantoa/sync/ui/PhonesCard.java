package vn.lantoa.sync.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Optional;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.sync.HeldFilter;
import vn.lantoa.sync.PhoneFilter;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.sync.Quarantines;
import vn.lantoa.uikit.HomeCard;

/** For who looks after phones: those that are silent, and facts that wait for a decision. */
@org.springframework.stereotype.Component
class PhonesCard implements HomeCard {

    private final Access access;
    private final PhoneReports reports;
    private final Quarantines quarantines;
    private final Clock clock;

    PhonesCard(Access access, PhoneReports reports, Quarantines quarantines, Clock clock) {
        this.access = access;
        this.reports = reports;
        this.quarantines = quarantines;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card() {
        int silent =
                access.units(Permission.SEE_PHONES).isEmpty()
                        ? 0
                        : reports.count(
                                new PhoneFilter(
                                        "",
                                        null,
                                        false,
                                        clock.instant().minus(PhoneCards.OVERDUE)));
        int held =
                access.units(Permission.REVIEW_FACTS).isEmpty()
                        ? 0
                        : quarantines.count(HeldFilter.ALL);
        if (silent + held == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassName("lt-panel");
        UnorderedList list = new UnorderedList();
        if (held > 0) {
            list.add(
                    line(
                            "dong-bo?xem=cho-quyet-dinh",
                            card.getTranslation("sync.home.held", held)));
        }
        if (silent > 0) {
            list.add(line("dong-bo?im-lang=1", card.getTranslation("sync.home.silent", silent)));
        }
        card.add(new H2(card.getTranslation("sync.desk.title")), list);
        return Optional.of(card);
    }

    private static ListItem line(String address, String words) {
        return new ListItem(new Anchor(address, words));
    }
}
