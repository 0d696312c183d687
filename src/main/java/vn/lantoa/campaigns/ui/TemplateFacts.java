package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.MonthDay;
import vn.lantoa.campaigns.Template;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;

/** What plans from a template are like. */
final class TemplateFacts extends DescriptionList {

    TemplateFacts(Template template, Places places) {
        addClassName("lt-facts");
        UnitId owner = template.owner();
        fact(
                "campaigns.template.owner",
                owner == null
                        ? getTranslation("campaigns.template.product.text")
                        : places.fullName(owner));
        fact("campaigns.kind", getTranslation(template.kind().key()));
        MonthDay anchor = template.anchor();
        fact(
                "campaigns.template.dates",
                getTranslation(
                        "campaigns.template.when",
                        anchor.getDayOfMonth() + "/" + anchor.getMonthValue(),
                        template.days()));
        if (owner != null) {
            fact(
                    "campaigns.template.share",
                    template.shared()
                            ? getTranslation("campaigns.yes")
                            : getTranslation("campaigns.no"));
        }
    }

    private void fact(String key, String text) {
        add(new Term(getTranslation(key)), new Description(text));
    }
}
