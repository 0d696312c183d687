package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.lantoa.campaigns.results.Sums;

/**
 * Participations by sex: figure and share in words, and a bar that only repeats them for the eye.
 */
final class SexBars extends Div {

    private static final int STEPS = 20;
    private static final int WHOLE = 100;

    private final UnorderedList list = new UnorderedList();
    private final long all;

    SexBars(Sums sums) {
        addClassName("lt-bars");
        all = sums.participations();
        add(new H3(getTranslation("campaigns.results.bySex")), list);
        show("campaigns.results.sex.female", sums.female());
        show("campaigns.results.sex.male", sums.male());
        show("campaigns.results.sex.other", sums.other());
    }

    private void show(String key, long number) {
        long share = all == 0 ? 0 : Math.round((double) number * WHOLE / all);
        Span figures = new Span(getTranslation("campaigns.results.sex.share", number, share));
        figures.addClassName("lt-secondary");
        Div strip = new Div();
        long steps = all == 0 ? 0 : Math.ceilDiv(number * STEPS, all);
        strip.addClassNames("lt-strip", "lt-strip-" + steps);
        strip.getElement().setAttribute("aria-hidden", "true");
        list.add(new ListItem(new Span(getTranslation(key)), figures, strip));
    }
}
