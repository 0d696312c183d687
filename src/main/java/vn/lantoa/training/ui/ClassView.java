package vn.lantoa.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.ClassId;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.Classes;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.CardRows;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Tone;

/**
 * One class, in parts that other pieces of training bring ({@link ClassPanel}). Parts come as
 * beans, so the build does not see from here what they draw with: it is named.
 */
@Route("lop/:id")
@PermitAll
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(IntegerField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(CardRows.class)
class ClassView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PART = "muc";

    private final transient Classes classes;
    private final transient List<ClassPanel> panels;
    private String pageTitle = "";
    private QueryParameters address = QueryParameters.empty();

    ClassView(Classes classes, List<ClassPanel> panels) {
        this.classes = classes;
        this.panels = panels.stream().sorted(Comparator.comparingInt(ClassPanel::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getQueryParameters();
        Optional<TrainingClass> found =
                event.getRouteParameters().get("id").flatMap(ClassId::parse).flatMap(classes::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(TrainingClass one) {
        removeAll();
        pageTitle = Words.title(one);
        Div above =
                new Div(
                        new RouterLink(getTranslation("training.classes"), ClassesView.class),
                        Words.badge(one.status()));
        above.addClassName("lt-actions");
        add(new PageHeader(pageTitle).above(above));
        if (one.changed() != null && one.status() == ClassStatus.ANNOUNCED) {
            String when = VietnamTime.dateTime(VietnamTime.local(one.changed()));
            add(new Callout(Tone.INFO, getTranslation("training.changedAt", when)));
        }
        List<ClassPanel> shown = panels.stream().filter(panel -> panel.shownTo(one)).toList();
        String part = address.getSingleParameter(PART).orElse("");
        Optional<ClassPanel> chosen =
                shown.stream()
                        .filter(panel -> panel.key().equals(part))
                        .findFirst()
                        .or(() -> shown.stream().findFirst());
        chosen.ifPresent(panel -> {
            if (shown.size() > 1) {
                add(parts(one, shown, panel));
            }
            Div body = new Div(panel.panel(one, address, () -> again(one.id())));
            body.addClassName("lt-class-part");
            add(body);
        });
    }

    private void again(ClassId id) {
        classes.find(id)
                .ifPresentOrElse(this::show, () -> UI.getCurrent().navigate(ClassesView.class));
    }

    private Nav parts(TrainingClass one, List<ClassPanel> shown, ClassPanel current) {
        UnorderedList list = new UnorderedList();
        // Safari drops the list role where the bullets are styled away.
        list.getElement().setAttribute("role", "list");
        RouteParameters id = new RouteParameters("id", one.id().toString());
        for (ClassPanel panel : shown) {
            RouterLink link = new RouterLink(getTranslation(panel.title()), ClassView.class, id);
            link.setQueryParameters(QueryParameters.of(PART, panel.key()));
            if (panel.key().equals(current.key())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        Nav nav = new Nav(list);
        nav.addClassName("lt-desk-sections");
        nav.getElement().setAttribute("aria-label", getTranslation("training.parts"));
        return nav;
    }

    /** The address of a part of a class's page. */
    static String address(ClassId id, String part) {
        return "lop/" + id + "?" + PART + "=" + part;
    }
}
