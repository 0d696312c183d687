package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Period;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.HomeCard;

/** Which day of the Action Month it is, its theme, and the way to the plan. */
@org.springframework.stereotype.Component
class ActionMonthCard implements HomeCard {

    private final Campaigns campaigns;
    private final Clock clock;

    ActionMonthCard(Campaigns campaigns, Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> card() {
        LocalDate today = VietnamTime.today(clock);
        ActionMonth month = ActionMonth.at(today);
        Optional<Campaign> edition = edition(month);
        Period period = edition.map(one -> one.plan().period()).orElse(month.period());
        Div card = new Div();
        card.addClassNames("lt-panel", "lt-month");
        String title =
                edition.map(one -> Words.text(one.plan().title(), card))
                        .orElse(month.title().vietnamese());
        card.add(new H2(title), new Timeline(period, today));
        edition.ifPresentOrElse(one -> addTheme(card, one), () -> addInvitation(card));
        return Optional.of(card);
    }

    /** The nearest edition: the person's own unit's before one above it. */
    private Optional<Campaign> edition(ActionMonth month) {
        List<Campaign> all = campaigns.list(month.year(), null);
        return all.stream()
                .filter(one -> one.plan().kind() == CampaignKind.ACTION_MONTH)
                .min(
                        Comparator.comparing((Campaign one) -> !campaigns.mayEdit(one))
                                .thenComparing(one -> one.status()));
    }

    private static void addTheme(Div card, Campaign campaign) {
        String theme =
                campaign.plan().theme().isEmpty()
                        ? card.getTranslation("campaigns.theme.unknown")
                        : Words.text(campaign.plan().theme(), card);
        card.add(
                new Paragraph(card.getTranslation("campaigns.theme.is", theme)),
                States.badge(campaign.status(), card),
                new RouterLink(
                        card.getTranslation("campaigns.toPlan"),
                        CampaignView.class,
                        campaign.id().toString()));
    }

    private void addInvitation(Div card) {
        boolean plans = !campaigns.plannedFor().isEmpty();
        card.add(
                new Paragraph(
                        plans
                                ? card.getTranslation("campaigns.noneToPlan")
                                : card.getTranslation("campaigns.noneToRead")));
        if (plans) {
            card.add(
                    new RouterLink(
                            card.getTranslation("campaigns.campaigns"), CampaignsView.class));
        }
    }
}
