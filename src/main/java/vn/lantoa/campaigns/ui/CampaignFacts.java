package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Citation;
import vn.lantoa.campaigns.GuidingLetter;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;

/** What a campaign is about, every language version with its language. */
final class CampaignFacts extends DescriptionList {

    private final Languages languages;

    CampaignFacts(CampaignPlan plan, Places places, Languages languages) {
        this.languages = languages;
        addClassName("lt-facts");
        if (plan.theme().isEmpty()) {
            fact("campaigns.theme", new Div(getTranslation("campaigns.theme.unknown")));
        } else {
            fact("campaigns.theme", plan.theme());
        }
        slogans(plan);
        fact("campaigns.period", new Div(CampaignsView.shown(plan.period())));
        fact("campaigns.owner", new Div(places.fullName(plan.owner())));
        fact("campaigns.aims", plan.aims());
        fact("campaigns.audiences", plan.audiences());
        GuidingLetter letter = plan.letter();
        if (letter != null) {
            fact("campaigns.letter", new Div(Words.source(Citation.of(letter), this)));
        }
    }

    private void slogans(CampaignPlan plan) {
        Div all = new Div();
        plan.slogans()
                .versions()
                .forEach((tag, lines) -> {
                    UnorderedList list = new UnorderedList();
                    list.getElement().setAttribute("lang", tag);
                    lines.forEach(line -> list.add(new ListItem(line)));
                    all.add(named(tag), list);
                });
        if (all.getComponentCount() > 0) {
            fact("campaigns.slogans", all);
        }
    }

    private void fact(String key, LocalizedText text) {
        if (text.isEmpty()) {
            return;
        }
        Div all = new Div();
        text.versions()
                .forEach((tag, version) -> {
                    Div one = new Div(version);
                    one.addClassName("lt-lines");
                    one.getElement().setAttribute("lang", tag);
                    all.add(named(tag), one);
                });
        fact(key, all);
    }

    private void fact(String key, Div content) {
        add(new Term(getTranslation(key)), new Description(content));
    }

    /** The language's name; Vietnamese goes without saying. */
    private Span named(String tag) {
        Span name =
                new Span(
                        "vi".equals(tag)
                                ? ""
                                : languages.find(tag).map(Language::nameVi).orElse(tag));
        name.addClassName("lt-secondary");
        return name;
    }
}
