package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.uikit.HomeCard;

/** For who plans: activities that are over but neither marked as held nor cancelled. */
@org.springframework.stereotype.Component
class LateCard implements HomeCard {

    private static final int SHOWN = 5;

    private final Activities activities;
    private final Campaigns campaigns;

    LateCard(Activities activities, Campaigns campaigns) {
        this.activities = activities;
        this.campaigns = campaigns;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card() {
        long late = campaigns.plannedFor().isEmpty() ? 0 : activities.countLate();
        if (late == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassNames("lt-panel", "lt-late");
        UnorderedList list = new UnorderedList();
        for (Activity activity : activities.late(SHOWN)) {
            RouterLink link =
                    new RouterLink(
                            Words.text(activity.plan().title(), card),
                            ActivityView.class,
                            activity.id().toString());
            Span time = new Span(Words.time(activity.plan()));
            time.addClassName("lt-secondary");
            list.add(new ListItem(link, new Div(time)));
        }
        card.add(
                new H2(card.getTranslation("campaigns.late", late)),
                new Paragraph(card.getTranslation("campaigns.late.hint")),
                list);
        return Optional.of(card);
    }
}
