package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import vn.lantoa.campaigns.results.Sums;

/**
 * How participations spread, the most first: a name, the figures in words, and a bar that only
 * repeats them for the eye.
 */
final class SumBars extends Div {

    private static final int AT_FIRST = 8;
    private static final int STEPS = 20;

    /** One line; the name is text or a link. */
    record Bar(Component name, Sums sums) {}

    private final long most;

    SumBars(String title, List<Bar> bars) {
        addClassName("lt-bars");
        List<Bar> sorted =
                bars.stream()
                        .sorted(
                                Comparator.comparingLong((Bar bar) -> bar.sums().participations())
                                        .reversed())
                        .toList();
        most = sorted.isEmpty() ? 0 : sorted.getFirst().sums().participations();
        add(new H3(title), list(sorted.subList(0, Math.min(AT_FIRST, sorted.size()))));
        if (sorted.size() > AT_FIRST) {
            add(rest(sorted.subList(AT_FIRST, sorted.size())));
        }
    }

    /** The browser opens it by itself. */
    private NativeDetails rest(List<Bar> bars) {
        NativeDetails rest =
                new NativeDetails(
                        getTranslation("campaigns.results.more", bars.size()), list(bars));
        rest.addClassName("lt-bars-rest");
        return rest;
    }

    private UnorderedList list(List<Bar> bars) {
        UnorderedList list = new UnorderedList();
        bars.forEach(bar -> list.add(line(bar)));
        return list;
    }

    private ListItem line(Bar bar) {
        Sums sums = bar.sums();
        Span figures = new Span(ResultWords.people(sums, this));
        figures.addClassName("lt-secondary");
        ListItem item = new ListItem(bar.name(), figures, strip(sums.participations()));
        if (sums.estimatedReach() > 0) {
            Span estimate =
                    new Span(
                            getTranslation("campaigns.results.estimate.of", sums.estimatedReach()));
            estimate.addClassName("lt-secondary");
            item.add(estimate);
        }
        return item;
    }

    /** In twentieths of the longest, because style comes by class name only. */
    private Div strip(long number) {
        long steps = most == 0 ? 0 : Math.ceilDiv(number * STEPS, most);
        Div strip = new Div();
        strip.addClassNames("lt-strip", "lt-strip-" + steps);
        strip.getElement().setAttribute("aria-hidden", "true");
        return strip;
    }
}
