package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.TemplateItem;
import vn.lantoa.campaigns.TemplatePlan;
import vn.lantoa.campaigns.Templates;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One template: what plans from it are like, and its items in their order. */
@Route("mau")
@PermitAll
class TemplateView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Templates templates;
    private final Languages languages;
    private final Places places;
    private final List<UnitId> owners;
    private final Div problem = new Div();
    private final Paragraph moved = new Paragraph();
    private String pageTitle = "";

    TemplateView(Templates templates, Campaigns campaigns, Languages languages, Places places) {
        this.templates = templates;
        this.languages = languages;
        this.places = places;
        this.owners = campaigns.plannedFor();
        problem.getElement().setAttribute("role", "alert");
        moved.getElement().setAttribute("role", "status");
        moved.addClassName("lt-secondary");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Optional<Template> found = id(parameter).flatMap(templates::find);
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

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private TemplateItems show(Template template) {
        removeAll();
        problem.removeAll();
        moved.setText("");
        pageTitle = Words.text(template.name(), this);
        boolean edits = templates.mayEdit(template);
        PageHeader header = new PageHeader(pageTitle);
        header.above(
                new Div(
                        new RouterLink(
                                getTranslation("campaigns.templates"), TemplatesView.class)));
        header.setActions(actions(template, edits));
        add(header, problem, new TemplateFacts(template, places));
        Section section = new Section(new H2(getTranslation("campaigns.template.order")), moved);
        section.addClassName("lt-section");
        TemplateItems items = new TemplateItems(template, edits ? new Changes(template) : null);
        if (template.items().isEmpty()) {
            section.add(
                    new EmptyState(
                            Symbol.LIST,
                            getTranslation("campaigns.template.empty"),
                            getTranslation("campaigns.template.emptyHint")));
        } else {
            section.add(items);
        }
        add(section);
        return items;
    }

    private Button[] actions(Template template, boolean edits) {
        List<Button> all = new ArrayList<>();
        if (edits) {
            Button add =
                    new Button(getTranslation("campaigns.item.new"), event -> edit(template, null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            all.add(add);
            all.add(new Button(getTranslation("campaigns.template.edit"), event -> edit(template)));
        }
        if (!owners.isEmpty()) {
            all.add(new Button(getTranslation("campaigns.template.copy"), event -> copy(template)));
        }
        if (edits) {
            all.add(
                    new Button(
                            getTranslation("campaigns.template.drop"),
                            event -> askToDrop(template)));
        }
        return all.toArray(Button[]::new);
    }

    private void edit(Template template) {
        TemplatePlan before = template.plan().orElseThrow();
        List<UnitId> units = new ArrayList<>(owners);
        if (!units.contains(before.owner())) {
            units.addFirst(before.owner());
        }
        new TemplateDialog(
                        getTranslation("campaigns.template.edit"),
                        before,
                        units,
                        places,
                        languages,
                        plan -> save(template, plan))
                .open();
    }

    private void edit(Template template, @Nullable TemplateItem item) {
        new TemplateItemDialog(
                        item,
                        languages,
                        written -> {
                            List<TemplateItem> all = new ArrayList<>(template.items());
                            int place = item == null ? -1 : all.indexOf(item);
                            if (place < 0) {
                                all.add(written);
                            } else {
                                all.set(place, written);
                            }
                            return save(template, template.plan().orElseThrow().with(all));
                        })
                .open();
    }

    /** Why it was not written; empty when it was. */
    private Optional<String> save(Template template, TemplatePlan plan) {
        Outcome<Template> outcome = templates.change(template.id(), template.version(), plan);
        if (outcome instanceof Outcome.Done<Template>(Template now)) {
            show(now);
            Toast.done(getTranslation("campaigns.saved"));
            return Optional.empty();
        }
        return Optional.of(why(outcome));
    }

    private String why(Outcome<Template> outcome) {
        return switch (outcome) {
            case Outcome.Overtaken<Template> other ->
                    getTranslation(
                            "campaigns.overtaken",
                            VietnamTime.dateTime(VietnamTime.local(other.at())));
            case Outcome.Refused<Template> no -> getTranslation(no.why().key());
            case Outcome.Done<Template> _ -> "";
        };
    }

    private void copy(Template template) {
        new CopyTemplateDialog(
                        template,
                        owners,
                        places,
                        languages,
                        (owner, name) -> open(templates.copy(template.id(), owner, name)))
                .open();
    }

    private void open(Template made) {
        UI.getCurrent().navigate(TemplateView.class, made.id().toString());
        Toast.done(getTranslation("campaigns.saved"));
    }

    private void askToDrop(Template template) {
        Confirmation.askToEnd(
                getTranslation("campaigns.template.drop.ask", pageTitle),
                getTranslation("campaigns.template.drop.text"),
                getTranslation("campaigns.template.drop"),
                () -> drop(template));
    }

    private void drop(Template template) {
        Outcome<Template> outcome = templates.drop(template.id(), template.version());
        if (outcome instanceof Outcome.Done<Template>(Template now)) {
            UI.getCurrent().navigate(TemplatesView.class);
            Notification toast = Toast.done(getTranslation("campaigns.template.dropped"));
            toast.add(
                    new Button(
                            getTranslation("campaigns.template.undo"),
                            event -> {
                                toast.close();
                                templates.restore(now.id(), now.version());
                                UI.getCurrent().navigate(TemplateView.class, now.id().toString());
                            }));
        } else {
            warn(why(outcome));
        }
    }

    private void warn(String why) {
        problem.removeAll();
        problem.add(new Callout(Tone.DANGER, why));
    }

    /** What can be done with the items of a template as it was shown. */
    private final class Changes implements TemplateItems.Changes {

        private final Template template;

        Changes(Template template) {
            this.template = template;
        }

        @Override
        public void edit(TemplateItem item) {
            TemplateView.this.edit(template, item);
        }

        @Override
        public void drop(TemplateItem item) {
            Confirmation.askToEnd(
                    getTranslation("campaigns.item.drop.ask", Words.text(item.title(), problem)),
                    getTranslation("campaigns.item.drop.text"),
                    getTranslation("campaigns.item.drop"),
                    () -> {
                        List<TemplateItem> all = new ArrayList<>(template.items());
                        all.remove(item);
                        save(template, template.plan().orElseThrow().with(all))
                                .ifPresent(TemplateView.this::warn);
                    });
        }

        @Override
        public void move(TemplateItem item, int to) {
            List<TemplateItem> all = new ArrayList<>(template.items());
            boolean down = to > all.indexOf(item);
            all.remove(item);
            all.add(to, item);
            Outcome<Template> outcome =
                    templates.change(
                            template.id(),
                            template.version(),
                            template.plan().orElseThrow().with(all));
            if (outcome instanceof Outcome.Done<Template>(Template now)) {
                show(now).focus(item.id(), down);
                moved.setText(
                        getTranslation(
                                "campaigns.item.moved",
                                Words.text(item.title(), problem),
                                to + 1,
                                all.size()));
            } else {
                warn(why(outcome));
            }
        }
    }
}
