package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.ActionMonthThemes;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Period;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.campaigns.Repeats;
import vn.lantoa.campaigns.Templates;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;

/** The campaigns, and where new ones are made. */
@Route("chien-dich")
@PermitAll
@Menu(title = "campaigns.campaigns", order = 10, icon = "campaign")
class CampaignsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Campaigns campaigns;
    private final Templates templates;
    private final ActionMonthThemes themes;
    private final Languages languages;
    private final Places places;
    private final int thisYear;
    private final ComboBox<Integer> year = new ComboBox<>(getTranslation("campaigns.year"));
    private final ComboBox<PlanStatus> status = new ComboBox<>(getTranslation("campaigns.state"));
    private final Div list = new Div();
    private boolean reading;

    CampaignsView(
            Campaigns campaigns,
            Templates templates,
            ActionMonthThemes themes,
            Languages languages,
            Places places,
            Repeats repeats,
            Clock clock) {
        this.campaigns = campaigns;
        this.templates = templates;
        this.themes = themes;
        this.languages = languages;
        this.places = places;
        this.thisYear = ActionMonth.at(VietnamTime.today(clock)).year();
        PageHeader header = new PageHeader(getTranslation("campaigns.campaigns"));
        if (!campaigns.plannedFor().isEmpty()) {
            Button template =
                    new Button(getTranslation("campaigns.fromTemplate"), event -> fromTemplate());
            template.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.setActions(
                    template,
                    new Button(getTranslation("campaigns.empty"), event -> fromNothing()));
        }
        add(header, new DueCampaigns(repeats), filters(), list, pastThemes());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.campaigns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        reading = true;
        year.setValue(
                parameters
                        .getSingleParameter("nam")
                        .filter(text -> text.matches("20[0-9]{2}"))
                        .map(Integer::valueOf)
                        .orElse(null));
        status.setValue(
                parameters
                        .getSingleParameter("tinh-trang")
                        .flatMap(CampaignsView::planStatus)
                        .orElse(null));
        reading = false;
        list();
    }

    private Div filters() {
        year.setItems(
                IntStream.rangeClosed(2016, thisYear + 1)
                        .map(i -> thisYear + 2017 - i)
                        .boxed()
                        .toList());
        year.setAllowCustomValue(false);
        status.setItems(PlanStatus.values());
        status.setItemLabelGenerator(one -> getTranslation(one.key()));
        for (ComboBox<?> box : List.of(year, status)) {
            box.setClearButtonVisible(true);
            box.addValueChangeListener(event -> filtered());
        }
        Div filters = new Div(year, status);
        filters.addClassName("lt-filters");
        return filters;
    }

    private void filtered() {
        if (reading) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>();
        if (year.getValue() != null) {
            all.put("nam", year.getValue().toString());
        }
        if (status.getValue() != null) {
            all.put("tinh-trang", status.getValue().name());
        }
        Location location = new Location("chien-dich", QueryParameters.simple(all));
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
        list();
    }

    private void list() {
        list.removeAll();
        List<Campaign> found = campaigns.list(year.getValue(), status.getValue());
        if (found.isEmpty()) {
            String hint =
                    campaigns.plannedFor().isEmpty()
                            ? getTranslation("campaigns.noneToRead")
                            : getTranslation("campaigns.noneToPlan");
            list.add(new EmptyState(Symbol.CAMPAIGN, getTranslation("campaigns.none"), hint));
            return;
        }
        list.add(new CardList(found.stream().map(this::card).toList()));
    }

    private ListCard card(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        RouterLink link =
                new RouterLink(
                        Words.text(plan.title(), this),
                        CampaignView.class,
                        campaign.id().toString());
        String theme =
                plan.theme().isEmpty()
                        ? getTranslation("campaigns.theme.unknown")
                        : Words.text(plan.theme(), this);
        return new ListCard(link)
                .badge(States.badge(campaign.status(), this))
                .line(Symbol.CALENDAR, shown(plan.period()))
                .line(Symbol.PIN, places.get(plan.owner()).name())
                .line(Symbol.CAMPAIGN, getTranslation("campaigns.theme.is", theme));
    }

    private Details pastThemes() {
        DescriptionList all = new DescriptionList();
        all.addClassName("lt-facts");
        themes.all()
                .forEach(theme -> {
                    Div text = new Div(theme.theme());
                    Paragraph source =
                            new Paragraph(getTranslation("uikit.source", theme.source()));
                    source.addClassName("lt-secondary");
                    all.add(
                            new DescriptionList.Term(String.valueOf(theme.year())),
                            new DescriptionList.Description(text, source));
                });
        return new Details(getTranslation("campaigns.pastThemes"), all);
    }

    private void fromTemplate() {
        new EditionDialog(
                        campaigns, templates.list(), themes, places, thisYear, CampaignsView::open)
                .open();
    }

    private void fromNothing() {
        UnitId unit = campaigns.plannedFor().getFirst();
        ActionMonth month = new ActionMonth(thisYear);
        CampaignForm form = new CampaignForm(languages, places, campaigns.plannedFor());
        form.show(CampaignPlan.actionMonth(month, themes.text(thisYear), unit));
        new CampaignDialog(
                        getTranslation("campaigns.empty"),
                        form,
                        campaigns::create,
                        CampaignsView::open)
                .open();
    }

    static void open(Campaign campaign) {
        UI.getCurrent().navigate(CampaignView.class, campaign.id().toString());
    }

    static String shown(Period period) {
        return VietnamTime.date(period.start()) + "–" + VietnamTime.date(period.end());
    }

    private static Optional<PlanStatus> planStatus(String text) {
        return List.of(PlanStatus.values()).stream()
                .filter(one -> one.name().equals(text))
                .findFirst();
    }
}
