package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.lantoa.campaigns.Warning;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Tone;

/** Warnings as boxes, each with the source of its rule; read out when they appear. */
final class WarningList extends Div {

    WarningList() {
        addClassName("lt-warnings");
        getElement().setAttribute("role", "status");
    }

    void show(List<Warning> warnings) {
        removeAll();
        for (Warning warning : warnings) {
            add(
                    new Callout(Tone.WARNING, Words.sentence(warning, this))
                            .source(Words.source(warning.rule().source(), this)));
        }
    }
}
