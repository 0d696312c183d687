package vn.lantoa.accounts.privacy.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import vn.lantoa.accounts.privacy.MyDataArchive;
import vn.lantoa.accounts.spi.HeldItem;
import vn.lantoa.accounts.spi.HeldPart;

/** What is held, kind by kind; the newest of each, and how many more the copy has. */
class HeldParts extends Div {

    private static final int SHOWN = 20;

    private final transient MyDataArchive words;
    private final Locale language;

    HeldParts(List<HeldPart> parts, MyDataArchive words, Locale language) {
        this.words = words;
        this.language = language;
        addClassName("lt-held-parts");
        boolean first = true;
        for (HeldPart part : parts) {
            Details details =
                    new Details(
                            getTranslation(
                                    "accounts.data.partCount",
                                    getTranslation(part.heading()),
                                    part.items().size()),
                            items(part));
            details.setOpened(first);
            first = false;
            add(details);
        }
    }

    private Div items(HeldPart part) {
        Div all = new Div();
        part.items().stream().limit(SHOWN).forEach(item -> all.add(item(item)));
        int more = part.items().size() - SHOWN;
        if (more > 0) {
            Paragraph rest = new Paragraph(getTranslation("accounts.data.moreInCopy", more));
            rest.addClassName("lt-secondary");
            all.add(rest);
        }
        return all;
    }

    private DescriptionList item(HeldItem item) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("lt-facts", "lt-held");
        item.fields()
                .forEach(field ->
                        list.add(
                                new DescriptionList.Term(getTranslation(field.label())),
                                new DescriptionList.Description(words.value(field, language))));
        return list;
    }
}
