package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import vn.lantoa.uikit.VietnameseDates;

/** Activities as cards, grouped by day or by week; more can be added at the end. */
final class ActivityCards extends Div {

    /** What starts a new group. */
    enum Grouping {
        DAY,
        WEEK
    }

    private final Grouping grouping;
    private final Places places;
    private final LocalDate today;
    private @Nullable LocalDate group;
    private CardList cards = new CardList();

    ActivityCards(Grouping grouping, Places places, LocalDate today) {
        this.grouping = grouping;
        this.places = places;
        this.today = today;
        addClassName("lt-activities");
    }

    /** Adds activities that follow those there in order of start. */
    void append(List<Activity> activities) {
        activities.forEach(this::append);
    }

    void clear() {
        removeAll();
        group = null;
    }

    private void append(Activity activity) {
        LocalDate day = activity.plan().day();
        LocalDate first = grouping == Grouping.DAY ? day : VietnamTime.monday(day);
        if (!first.equals(group)) {
            group = first;
            cards = new CardList();
            add(heading(first), cards);
        }
        cards.add(card(activity));
    }

    private Component heading(LocalDate first) {
        String text =
                grouping == Grouping.DAY
                        ? VietnameseDates.day(first)
                        : getTranslation(
                                "campaigns.week",
                                VietnamTime.date(first),
                                VietnamTime.date(first.plusDays(6)));
        // days stand right under the agenda's title, weeks under a section's
        HtmlContainer heading = grouping == Grouping.DAY ? new H2(text) : new H3(text);
        heading.addClassName("lt-day");
        boolean now =
                grouping == Grouping.DAY
                        ? first.equals(today)
                        : first.equals(VietnamTime.monday(today));
        if (now) {
            String word =
                    grouping == Grouping.DAY
                            ? getTranslation("campaigns.today")
                            : getTranslation("campaigns.thisWeek");
            heading.add(new Span(" "), new StateBadge(Tone.ACCENT, Symbol.CALENDAR, word));
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
        String time =
                grouping == Grouping.DAY
                        ? Words.hours(activity.plan())
                        : Words.time(activity.plan());
        card.line(Symbol.CLOCK, time)
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
