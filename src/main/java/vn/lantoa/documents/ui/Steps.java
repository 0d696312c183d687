package vn.lantoa.documents.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.EnumMap;
import java.util.Map;

/** Shows where one is on the way; goes nowhere by itself. */
class Steps extends OrderedList {

    /** A step with the translation key of its word. */
    enum Step {
        FILE("documents.import.step.file"),
        COLUMNS("documents.import.step.columns"),
        PREVIEW("documents.import.step.preview"),
        DONE("documents.import.step.done");

        private final String wordKey;

        Step(String wordKey) {
            this.wordKey = wordKey;
        }
    }

    private final Map<Step, ListItem> items = new EnumMap<>(Step.class);

    Steps() {
        addClassName("lt-steps");
        getElement().setAttribute("role", "list");
        for (Step step : Step.values()) {
            ListItem item = new ListItem(getTranslation(step.wordKey));
            items.put(step, item);
            add(item);
        }
    }

    void at(Step current) {
        items.forEach((step, item) -> {
            item.setClassName("lt-step-done", step.compareTo(current) < 0);
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
    }
}
