package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.campaigns.results.Sums;

/** On the page of an activity or a campaign: what came of it so far, and the way to the results. */
final class ResultSumLine extends Section {

    /** For who may see results; otherwise it stays empty and unseen. */
    ResultSumLine(Results results, ResultFilter filter) {
        if (!results.mayRead()) {
            setVisible(false);
            return;
        }
        addClassName("lt-section");
        add(new H2(getTranslation("campaigns.results.title")));
        long all = results.count(filter);
        if (all == 0) {
            Paragraph none = new Paragraph(getTranslation("campaigns.results.none"));
            none.addClassName("lt-secondary");
            add(none);
            return;
        }
        Sums sums = results.total(filter);
        add(new Paragraph(ResultWords.people(sums, this)));
        if (sums.estimatedReach() > 0) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "campaigns.results.estimate.apart", sums.estimatedReach())));
        }
        RouterLink link =
                new RouterLink(getTranslation("campaigns.results.see", all), ResultsView.class);
        link.setQueryParameters(ResultAddress.write(filter));
        link.addClassName("lt-link-action");
        add(link);
    }
}
