package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.lantoa.campaigns.results.Sums;

/** The sums as large figures; the estimate stands apart and says that it is one. */
final class SumCards extends Div {

    private final DescriptionList counted = new DescriptionList();

    SumCards(Sums sums) {
        addClassName("lt-sums");
        counted.addClassName("lt-figures");
        figure("campaigns.results.participations", sums.participations());
        figure("campaigns.results.count", sums.results());
        figure("campaigns.results.menAndBoys", sums.menAndBoys());
        figure("campaigns.results.children", sums.children());
        figure("campaigns.results.disabled", sums.disabled());
        figure("campaigns.results.minutes", sums.minutes());
        add(counted);
        if (sums.estimatedReach() > 0) {
            Paragraph estimate =
                    new Paragraph(
                            getTranslation(
                                    "campaigns.results.estimate.apart", sums.estimatedReach()));
            estimate.addClassName("lt-estimate");
            add(estimate);
        }
    }

    private void figure(String key, long number) {
        Div one = new Div();
        one.addClassName("lt-figure");
        one.add(new Term(getTranslation(key)), new Description(ResultWords.number(number)));
        counted.add(one);
    }
}
