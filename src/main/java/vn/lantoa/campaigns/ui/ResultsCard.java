package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Optional;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.Tone;

/** For who sees results: those that contradict each other, and what the last week brought. */
@org.springframework.stereotype.Component
class ResultsCard implements HomeCard {

    private static final int DAYS = 7;

    private final Results results;
    private final Clock clock;

    ResultsCard(Results results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Component> card() {
        if (!results.mayRead()) {
            return Optional.empty();
        }
        ResultFilter week = ResultFilter.since(VietnamTime.today(clock).minusDays(DAYS - 1L));
        long conflicts = results.count(ResultFilter.contradicting());
        long recent = results.count(week);
        if (conflicts == 0 && recent == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassNames("lt-panel", "lt-home-panel");
        card.add(new H2(card.getTranslation("campaigns.results.week")));
        if (conflicts > 0) {
            card.add(
                    new Callout(
                                    Tone.WARNING,
                                    card.getTranslation("campaigns.results.conflicts", conflicts))
                            .actions(
                                    link(
                                            card.getTranslation("campaigns.results.toConflicts"),
                                            ResultFilter.contradicting())));
        }
        card.add(
                new Paragraph(ResultWords.people(results.total(week), card)),
                link(card.getTranslation("campaigns.results.see", recent), week));
        return Optional.of(card);
    }

    private static RouterLink link(String text, ResultFilter filter) {
        RouterLink link = new RouterLink(text, ResultsView.class);
        link.setQueryParameters(ResultAddress.write(filter));
        link.addClassName("lt-link-action");
        return link;
    }
}
