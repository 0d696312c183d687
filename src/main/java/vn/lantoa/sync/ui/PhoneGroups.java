package vn.lantoa.sync.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.sync.PhoneFilter;
import vn.lantoa.sync.PhoneLine;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.sync.PhoneTally;
import vn.lantoa.sync.PlacePhones;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/**
 * Phones by the place of their people: places with the most phones to call about first. Few phones
 * are shown at once; of many, those of a place when it is opened.
 */
final class PhoneGroups extends Div {

    private static final int PAGE = 40;

    private final transient PhoneReports reports;
    private final transient Places places;
    private final transient Clock clock;
    private final PhoneFilter filter;
    private final boolean few;
    private final List<PlacePhones> groups;
    private int shown;

    PhoneGroups(PhoneReports reports, Places places, Clock clock, PhoneFilter filter, int phones) {
        this.reports = reports;
        this.places = places;
        this.clock = clock;
        this.filter = filter;
        this.few = phones <= PAGE;
        this.groups =
                reports.places(filter, Silence.THREE_DAYS.since(clock.instant())).stream()
                        .sorted(
                                Comparator.comparingInt((PlacePhones one) -> -one.tally().overdue())
                                        .thenComparing(
                                                one -> places.get(one.unit()).shortName(),
                                                VietnameseOrder.INSTANCE))
                        .toList();
        addClassName("lt-groups");
        more();
    }

    private void more() {
        List<PlacePhones> next = groups.subList(shown, Math.min(shown + PAGE, groups.size()));
        next.forEach(one -> add(group(one)));
        shown += next.size();
        if (shown < groups.size()) {
            Button button =
                    new Button(getTranslation("sync.phones.morePlaces", groups.size() - shown));
            button.addClickListener(event -> {
                remove(button);
                more();
            });
            add(button);
        }
    }

    private Details group(PlacePhones place) {
        Div phones = new Div();
        Details group = new Details(summary(place), phones);
        group.addClassName("lt-group");
        if (few) {
            fill(phones, place);
            group.setOpened(true);
        } else {
            group.addOpenedChangeListener(event -> {
                if (event.isOpened() && phones.getComponentCount() == 0) {
                    fill(phones, place);
                }
            });
        }
        return group;
    }

    private Div summary(PlacePhones place) {
        PhoneTally tally = place.tally();
        Span name = new Span(places.fullName(place.unit()));
        name.addClassName("lt-group-name");
        Span all = new Span(getTranslation("sync.phones.count", tally.all()));
        all.addClassName("lt-secondary");
        Div summary = new Div(name, all);
        summary.addClassName("lt-group-summary");
        if (tally.overdue() > 0) {
            summary.add(
                    new StateBadge(
                            Tone.WARNING,
                            Symbol.WARNING,
                            getTranslation("sync.phones.toCall", tally.overdue())));
        }
        if (tally.waiting() > 0) {
            summary.add(
                    new StateBadge(
                            Tone.INFO,
                            Symbol.SEND,
                            getTranslation("sync.phones.holding", tally.waiting())));
        }
        return summary;
    }

    private void fill(Div phones, PlacePhones place) {
        PhoneCards cards = new PhoneCards(this, places, clock);
        phones.add(cards.list());
        fill(phones, cards, place, 0);
    }

    private void fill(Div phones, PhoneCards cards, PlacePhones place, int offset) {
        List<PhoneLine> lines = reports.at(place.unit(), filter, offset, PAGE);
        cards.append(lines);
        int left = place.tally().all() - offset - lines.size();
        if (left > 0 && !lines.isEmpty()) {
            Button next = new Button(getTranslation("sync.desk.more", left));
            next.addClickListener(event -> {
                phones.remove(next);
                fill(phones, cards, place, offset + lines.size());
            });
            phones.add(next);
        }
    }
}
