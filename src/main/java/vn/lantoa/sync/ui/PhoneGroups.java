package vn.lantoa.sync.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.sync.PhoneFilter;
import vn.lantoa.sync.PhoneLine;
import vn.lantoa.sync.PhoneReports;
import vn.lantoa.sync.PhoneTally;
import vn.lantoa.sync.PlacePhones;
import vn.lantoa.uikit.CardRow;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.Shown;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/**
 * Phones by the place of their people: places with the most phones to call about first. A few
 * phones stand there at once; of many, each place is a card that leads to its own. What is not on
 * the page is read again when it is asked for.
 */
final class PhoneGroups extends Div {

    private static final int PAGE = 40;

    private final transient PhoneReports reports;
    private final transient Places places;
    private final transient Clock clock;
    private final transient Function<UnitId, QueryParameters> address;
    private final PhoneFilter filter;
    private final CardRows cards = new CardRows();
    private final Div end = new Div();
    private int shown;

    /**
     * The groups.
     *
     * @param all the places as the filter finds them
     * @param address the same filter for another place
     */
    PhoneGroups(
            PhoneReports reports,
            Places places,
            Clock clock,
            PhoneFilter filter,
            List<PlacePhones> all,
            Function<UnitId, QueryParameters> address) {
        this.reports = reports;
        this.places = places;
        this.clock = clock;
        this.filter = filter;
        this.address = address;
        addClassName("lt-groups");
        if (all.stream().mapToInt(place -> place.tally().all()).sum() <= PAGE) {
            showAll(sorted(all));
        } else {
            add(cards, end);
            more(sorted(all));
        }
    }

    private void showAll(List<PlacePhones> all) {
        Map<UnitId, List<PhoneLine>> lines =
                reports.list(filter, 0, PAGE).stream()
                        .collect(Collectors.groupingBy(PhoneLine::unit));
        for (PlacePhones place : all) {
            PhoneCards phones = new PhoneCards(this, places, clock);
            phones.append(lines.getOrDefault(place.unit(), List.of()));
            add(Shown.of(heading(place)), phones.list());
        }
    }

    private void more(List<PlacePhones> all) {
        UnitId own = filter.unit();
        if (shown == 0) {
            all.stream().filter(place -> place.unit().equals(own)).findFirst().ifPresent(this::own);
        }
        List<PlacePhones> others = all.stream().filter(place -> !place.unit().equals(own)).toList();
        List<PlacePhones> next =
                others.subList(
                        Math.min(shown, others.size()), Math.min(shown + PAGE, others.size()));
        cards.append(next.stream().map(this::card).toList());
        shown += next.size();
        end.removeAll();
        int left = others.size() - shown;
        if (left > 0) {
            end.add(
                    new Button(
                            getTranslation("sync.phones.morePlaces", left),
                            event -> more(sorted(read(reports, filter, clock)))));
        }
    }

    /** The chosen place itself: its phones before the places under it. */
    private void own(PlacePhones place) {
        Div phones = new Div();
        addComponentAsFirst(phones);
        phones.add(Shown.of(heading(place)));
        PhoneCards lines = new PhoneCards(this, places, clock);
        phones.add(lines.list());
        fill(phones, lines, place, 0);
    }

    private void fill(Div phones, PhoneCards lines, PlacePhones place, int offset) {
        List<PhoneLine> page = reports.at(place.unit(), filter, offset, PAGE);
        lines.append(page);
        int left = place.tally().all() - offset - page.size();
        if (left > 0 && !page.isEmpty()) {
            Button next = new Button(getTranslation("sync.desk.more", left));
            next.addClickListener(event -> {
                phones.remove(next);
                fill(phones, lines, place, offset + page.size());
            });
            phones.add(next);
        }
    }

    /** The places as the filter finds them, in no order. */
    static List<PlacePhones> read(PhoneReports reports, PhoneFilter filter, Clock clock) {
        return reports.places(filter, Silence.THREE_DAYS.since(clock.instant()));
    }

    private List<PlacePhones> sorted(List<PlacePhones> all) {
        return all.stream()
                .sorted(
                        Comparator.comparingInt((PlacePhones one) -> -one.tally().overdue())
                                .thenComparing(
                                        one -> places.get(one.unit()).shortName(),
                                        VietnameseOrder.INSTANCE))
                .toList();
    }

    private CardRow card(PlacePhones place) {
        String link = "dong-bo?" + address.apply(place.unit()).getQueryString();
        CardRow card = CardRow.of(places.fullName(place.unit()), link);
        PhoneTally tally = place.tally();
        if (tally.overdue() > 0) {
            card.badge(toCall(tally));
        }
        card.line(Symbol.PHONE_DEVICE, getTranslation("sync.phones.count", tally.all()));
        if (tally.waiting() > 0) {
            card.line(Symbol.SEND, getTranslation("sync.phones.holding", tally.waiting()));
        }
        return card;
    }

    private Div heading(PlacePhones place) {
        PhoneTally tally = place.tally();
        H2 name = new H2(places.fullName(place.unit()));
        name.addClassName("lt-group-name");
        Div all = new Div(getTranslation("sync.phones.count", tally.all()));
        all.addClassName("lt-secondary");
        Div heading = new Div(name, all);
        heading.addClassName("lt-group-summary");
        if (tally.overdue() > 0) {
            heading.add(toCall(tally));
        }
        if (tally.waiting() > 0) {
            heading.add(
                    new StateBadge(
                            Tone.INFO,
                            Symbol.SEND,
                            getTranslation("sync.phones.holding", tally.waiting())));
        }
        return heading;
    }

    private StateBadge toCall(PhoneTally tally) {
        return new StateBadge(
                Tone.WARNING,
                Symbol.WARNING,
                getTranslation("sync.phones.toCall", tally.overdue()));
    }
}
