package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/** Activities as cards, grouped by week; more can be added at the end. */
final class ActivityCards extends Div {

    private final Places places;
    private final LocalDate today;
    private @Nullable LocalDate group;
    private CardList cards = new CardList();

    ActivityCards(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
        addClassName("lt-activities");
    }

    /** Adds activities that follow those there in order of start. */
    void append(List<Activity> activities) {
        activities.forEach(this::append);
    }

    private void append(Activity activity) {
        LocalDate first = VietnamTime.monday(activity.plan().day());
        if (!first.equals(group)) {
            group = first;
            cards = new CardList();
            add(heading(first), cards);
        }
        cards.add(card(activity));
    }

    private Component heading(LocalDate first) {
        String text =
                getTranslation(
                        "campaigns.week",
                        VietnamTime.date(first),
                        VietnamTime.date(first.plusDays(6)));
        H3 heading = new H3(text);
        heading.addClassName("lt-day");
        if (first.equals(VietnamTime.monday(today))) {
            heading.add(
                    new Span(" "),
                    new StateBadge(
                            Tone.ACCENT, Symbol.CALENDAR, getTranslation("campaigns.thisWeek")));
        }
        return heading;
    }

    private ListCard card(Activity activity) {
        RouterLink link =
                new RouterLink(
                        Words.text(activity.plan().title(), this),
                        ActivityView.class,
                        activity.id().toString());
        ListCard card = new ListCard(link).badge(States.badge(activity.status(), this));
        card.line(Symbol.CLOCK, Words.time(activity.plan()))
                .line(Symbol.PIN, place(activity))
                .line(Symbol.PEOPLE, Optional.of(activity.plan().lead()));
        if (activity.changed() != null) {
            String changed = VietnamTime.dateTime(VietnamTime.local(activity.changed()));
            card.line(Symbol.HISTORY, getTranslation("campaigns.changedAt", changed));
        }
        return card;
    }

    private String place(Activity activity) {
        String name = places.fullName(activity.plan().unit());
        String address = activity.plan().address();
        return address.isEmpty() ? name : address + ", " + name;
    }
}
