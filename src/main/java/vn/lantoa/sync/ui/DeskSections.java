package vn.lantoa.sync.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Leads to the parts of the sync desk. Links and not tabs: each part has its own address, and a
 * link says by itself which one is open.
 */
class DeskSections extends Nav {

    private final Map<DeskSection, RouterLink> links = new EnumMap<>(DeskSection.class);

    /** Links to all parts, to what waits for a decision only for those who decide. */
    DeskSections(boolean decides) {
        addClassName("lt-desk-sections");
        setAriaLabel(getTranslation("sync.desk.sections"));
        UnorderedList list = new UnorderedList();
        for (DeskSection section : DeskSection.values()) {
            if (decides || section != DeskSection.HELD) {
                RouterLink link =
                        new RouterLink(getTranslation(section.titleKey()), SyncDeskView.class);
                link.setQueryParameters(section.parameters());
                links.put(section, link);
                list.add(new ListItem(link));
            }
        }
        add(list);
    }

    /** Marks the part an address asks for, the first one where it asks for none that is here. */
    DeskSection choose(Map<String, List<String>> parameters) {
        DeskSection chosen =
                links.keySet().stream()
                        .filter(section -> section.askedFor(parameters))
                        .findFirst()
                        .orElse(DeskSection.PHONES);
        links.forEach((section, link) -> {
            if (section == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        return chosen;
    }
}
