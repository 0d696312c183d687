package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.MoneySum;

/** On the page of a campaign: what it is meant to cost and cost, and the way to the details. */
final class MoneyLine extends Section {

    /** For who may see money; otherwise it stays empty and unseen. */
    MoneyLine(Budgets budgets, Campaign campaign) {
        if (!budgets.mayRead()) {
            setVisible(false);
            return;
        }
        addClassName("lt-section");
        MoneySum sum =
                budgets.sums(campaign.id(), campaign.plan().owner()).values().stream()
                        .reduce(MoneySum.NONE, MoneySum::plus);
        add(new H2(getTranslation("campaigns.money")));
        if (sum.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("campaigns.money.none"));
            none.addClassName("lt-secondary");
            add(none);
            return;
        }
        add(new Paragraph(MoneyWords.both(sum.plannedTotal(), sum.spentTotal(), this)));
        RouterLink link =
                new RouterLink(
                        getTranslation("campaigns.money.see"),
                        MoneyView.class,
                        campaign.id().toString());
        link.addClassName("lt-link-action");
        add(link);
    }
}
