package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import vn.lantoa.geography.Places;
import vn.lantoa.training.Course;
import vn.lantoa.training.CoursePlan;
import vn.lantoa.training.Material;

/** What is written down about a course, to read. */
final class CourseFacts extends DescriptionList {

    CourseFacts(Course course, Places places) {
        CoursePlan plan = course.plan();
        addClassName("lt-facts");
        fact("training.unit", places.fullName(plan.unit()));
        fact("training.aims", Words.text(plan.aims()));
        fact(
                "training.audiences",
                plan.audiences().stream()
                        .map(group -> getTranslation(group.key()))
                        .collect(Collectors.joining(", ")));
        fact("training.hours", getTranslation("training.hours.of", plan.hours()));
        fact("training.pass", DetailsPanel.pass(plan.pass()));
        if (!plan.modules().isEmpty()) {
            OrderedList all = new OrderedList();
            plan.modules()
                    .forEach(module ->
                            all.add(
                                    new ListItem(
                                            getTranslation(
                                                    "training.module.of",
                                                    module.title(),
                                                    module.minutes()))));
            fact("training.modules", all);
        }
        if (!plan.materials().isEmpty()) {
            UnorderedList all = new UnorderedList();
            plan.materials().forEach(one -> all.add(new ListItem(material(one))));
            fact("training.materials", all);
        }
    }

    private static Component material(Material one) {
        if (one.address().isEmpty()) {
            return new Span(one.title());
        }
        Anchor link = new Anchor(one.address(), one.title());
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            add(new Term(getTranslation(key)), new Description(value));
        }
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
