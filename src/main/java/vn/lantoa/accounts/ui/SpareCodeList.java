package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Tone;

/** The codes for the day the app is lost, shown once. */
class SpareCodeList extends Div {

    /**
     * @param kept what happens when the person says that they wrote them down
     */
    SpareCodeList(List<String> codes, Runnable kept) {
        addClassName("lt-spare");
        OrderedList list = new OrderedList();
        codes.forEach(code -> {
            ListItem item = new ListItem();
            item.add(new Code(code));
            list.add(item);
        });
        Button done = new Button(getTranslation("accounts.second.spareKept"), click -> kept.run());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(done);
        actions.addClassName("lt-actions");
        add(
                new H2(getTranslation("accounts.second.spareTitle")),
                new Callout(Tone.WARNING, getTranslation("accounts.second.spareText")),
                list,
                actions);
    }
}
