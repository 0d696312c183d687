package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.ResultSums;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/** Sums as figures and as bars by sex, channel, place and language. */
final class SumSection extends Section {

    private final ResultFilter filter;
    private final Places places;

    SumSection(ResultSums sums, ResultFilter filter, Places places, Languages languages) {
        this.filter = filter;
        this.places = places;
        addClassName("lt-section");
        ResultWords words = new ResultWords(this, places, languages);
        Div bars = new Div();
        bars.addClassName("lt-bar-groups");
        bars.add(
                new SexBars(sums.all()),
                new SumBars(getTranslation("campaigns.results.byChannel"), channels(sums)),
                new SumBars(getTranslation("campaigns.results.byPlace"), units(sums)),
                byLanguage(sums, words));
        add(new H2(getTranslation("campaigns.results.sums")), new SumCards(sums.all()), bars);
    }

    private List<SumBars.Bar> channels(ResultSums sums) {
        List<SumBars.Bar> bars = new ArrayList<>();
        sums.byChannel()
                .forEach((channel, part) ->
                        bars.add(new SumBars.Bar(new Span(getTranslation(channel.key())), part)));
        return bars;
    }

    private List<SumBars.Bar> units(ResultSums sums) {
        List<SumBars.Bar> bars = new ArrayList<>();
        sums.byUnit().forEach((unit, part) -> bars.add(new SumBars.Bar(name(unit), part)));
        return bars;
    }

    /** A way further down where there is one. */
    private Component name(UnitId unit) {
        String name = places.get(unit).name();
        if (unit.equals(filter.within()) || places.children(unit).isEmpty()) {
            return new Span(name);
        }
        RouterLink link = new RouterLink(name, ResultsView.class);
        link.setQueryParameters(
                ResultAddress.write(
                        new ResultFilter(
                                filter.campaign(),
                                filter.activity(),
                                unit,
                                filter.channel(),
                                filter.language(),
                                filter.from(),
                                filter.to(),
                                filter.text(),
                                filter.conflicts())));
        return link;
    }

    private SumBars byLanguage(ResultSums sums, ResultWords words) {
        List<SumBars.Bar> list = new ArrayList<>();
        sums.byLanguage()
                .forEach((tag, part) ->
                        list.add(new SumBars.Bar(new Span(words.language(tag)), part)));
        SumBars bars = new SumBars(getTranslation("campaigns.results.byLanguage"), list);
        Paragraph hint = new Paragraph(getTranslation("campaigns.results.byLanguage.hint"));
        hint.addClassName("lt-secondary");
        bars.add(hint);
        return bars;
    }
}
