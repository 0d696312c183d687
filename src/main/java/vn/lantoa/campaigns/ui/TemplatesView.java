package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.TemplatePlan;
import vn.lantoa.campaigns.Templates;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** The templates that plans are made from: one's own, those shared from above, the product's. */
@Route("mau")
@PermitAll
@Menu(title = "campaigns.templates", order = 12, icon = "copy")
class TemplatesView extends Div implements HasDynamicTitle {

    private static final MonthDay NEW_ANCHOR = MonthDay.of(Month.MARCH, 8);
    private static final int NEW_DAYS = 30;

    private final Templates templates;
    private final Languages languages;
    private final Places places;
    private final List<UnitId> owners;

    TemplatesView(Templates templates, Campaigns campaigns, Languages languages, Places places) {
        this.templates = templates;
        this.languages = languages;
        this.places = places;
        this.owners = campaigns.plannedFor();
        PageHeader header =
                new PageHeader(getPageTitle()).intro(getTranslation("campaigns.templates.intro"));
        add(header);
        if (!templates.mayRead()) {
            add(
                    new EmptyState(
                            Symbol.COPY,
                            getTranslation("campaigns.templates.notYours"),
                            getTranslation("campaigns.templates.notYoursHint")));
            return;
        }
        if (!owners.isEmpty()) {
            Button create = new Button(getTranslation("campaigns.template.new"), event -> create());
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(create);
        }
        add(new CardList(templates.list().stream().map(this::card).toList()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.templates");
    }

    private ListCard card(Template template) {
        String name = Words.text(template.name(), this);
        ListCard card =
                new ListCard(new RouterLink(name, TemplateView.class, template.id().toString()));
        badge(template).ifPresent(card::badge);
        UnitId owner = template.owner();
        card.line(Symbol.PIN, Optional.ofNullable(owner).map(places::fullName))
                .line(Symbol.CALENDAR, when(template))
                .line(
                        Symbol.LIST,
                        getTranslation("campaigns.template.items", template.items().size()));
        if (!owners.isEmpty()) {
            Button copy =
                    new Button(getTranslation("campaigns.template.copy"), event -> copy(template));
            copy.setAriaLabel(getTranslation("campaigns.template.copy.of", name));
            card.actions(copy);
        }
        return card;
    }

    private Optional<StateBadge> badge(Template template) {
        if (template.owner() == null) {
            return Optional.of(
                    new StateBadge(
                            Tone.INFO, Symbol.LOCK, getTranslation("campaigns.template.product")));
        }
        return template.shared()
                ? Optional.of(
                        new StateBadge(
                                Tone.SUCCESS,
                                Symbol.PEOPLE,
                                getTranslation("campaigns.template.shared")))
                : Optional.empty();
    }

    private String when(Template template) {
        MonthDay anchor = template.anchor();
        return getTranslation(
                "campaigns.template.when",
                anchor.getDayOfMonth() + "/" + anchor.getMonthValue(),
                template.days());
    }

    private void create() {
        String name = getTranslation("campaigns.template.newName");
        TemplatePlan empty =
                new TemplatePlan(
                        owners.getFirst(),
                        CampaignKind.AWARENESS,
                        LocalizedText.vietnamese(name),
                        NEW_ANCHOR,
                        NEW_DAYS,
                        false,
                        List.of());
        new TemplateDialog(
                        getTranslation("campaigns.template.new"),
                        empty,
                        owners,
                        places,
                        languages,
                        plan -> {
                            open(templates.create(plan));
                            return Optional.empty();
                        })
                .open();
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
}
