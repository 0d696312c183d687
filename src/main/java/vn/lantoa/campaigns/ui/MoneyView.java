package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.MoneySum;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnameseOrder;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.ListCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;

/** What a campaign is meant to cost and cost: in all, by place, by activity, and as a workbook. */
@Route("kinh-phi")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.ORGANISER, Roles.LEADER})
class MoneyView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** The address' name for the unit whose subtree is summed up. */
    static final String WITHIN = "noi";

    private static final int PAGE = 30;

    private final Campaigns campaigns;
    private final Budgets budgets;
    private final Places places;
    private final Workbooks workbooks;
    private String pageTitle = "";

    MoneyView(Campaigns campaigns, Budgets budgets, Places places, Workbooks workbooks) {
        this.campaigns = campaigns;
        this.budgets = budgets;
        this.places = places;
        this.workbooks = workbooks;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Optional<Campaign> found = CampaignId.parse(parameter).flatMap(campaigns::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        UnitId owner = found.get().plan().owner();
        UnitId top =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(WITHIN)
                        .flatMap(this::unit)
                        .map(Place::id)
                        .filter(unit -> places.contains(owner, unit))
                        .orElse(owner);
        show(found.get(), top);
    }

    private Optional<Place> unit(String text) {
        try {
            return places.find(UnitId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(Campaign campaign, UnitId top) {
        removeAll();
        CampaignId id = campaign.id();
        pageTitle = getTranslation("campaigns.money.title", places.get(top).name());
        Map<UnitId, MoneySum> sums = budgets.sums(id, top);
        MoneySum all = sums.values().stream().reduce(MoneySum.NONE, MoneySum::plus);
        PageHeader header = new PageHeader(pageTitle);
        header.above(
                new RouterLink(
                        Words.text(campaign.plan().title(), this),
                        CampaignView.class,
                        id.toString()));
        add(header);
        if (all.isEmpty()) {
            add(
                    new EmptyState(
                            Symbol.MONEY,
                            getTranslation("campaigns.money.none"),
                            getTranslation("campaigns.money.none.hint")));
            return;
        }
        header.setActions(download(id, top));
        header.intro(
                getTranslation(
                        "campaigns.money.stated",
                        all.withPlanned(),
                        all.activities(),
                        all.withSpent()));
        add(section("campaigns.money.sources", MoneyWords.facts(all, this)));
        if (places.get(top).level() != PlaceLevel.COMMUNE) {
            add(section("campaigns.money.byPlace", byPlace(id, top, sums)));
        }
        CardList cards = new CardList().oneColumn();
        Div end = new Div();
        add(section("campaigns.activities", new Div(cards, end)));
        next(filter(id, top), cards, end, 0);
    }

    private SheetLink download(CampaignId id, UnitId top) {
        Locale language = getLocale();
        return new SheetLink(
                getTranslation("campaigns.money.download"),
                getTranslation("campaigns.money.file"),
                () ->
                        workbooks.xlsx(
                                new BudgetSheets(places, language)
                                        .of(
                                                budgets.sums(id, top),
                                                budgets.lines(
                                                        filter(id, top), 0, Integer.MAX_VALUE))));
    }

    private CardList byPlace(CampaignId id, UnitId top, Map<UnitId, MoneySum> sums) {
        Comparator<Map.Entry<UnitId, MoneySum>> topFirst =
                Comparator.comparing(one -> !one.getKey().equals(top));
        CardList cards = new CardList();
        sums.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .sorted(
                        topFirst.thenComparing(
                                one -> places.get(one.getKey()).name(), VietnameseOrder.INSTANCE))
                .forEach(one -> cards.add(card(id, top, one.getKey(), one.getValue())));
        return cards;
    }

    private ListCard card(CampaignId id, UnitId top, UnitId unit, MoneySum sum) {
        String name = places.get(unit).name();
        if (unit.equals(top)) {
            return new ListCard(getTranslation("campaigns.money.itself", name))
                    .line(
                            Symbol.MONEY,
                            MoneyWords.both(sum.plannedTotal(), sum.spentTotal(), this));
        }
        RouterLink link = new RouterLink(name, MoneyView.class, id.toString());
        link.setQueryParameters(QueryParameters.of(WITHIN, unit.toString()));
        return new ListCard(link)
                .line(Symbol.MONEY, MoneyWords.both(sum.plannedTotal(), sum.spentTotal(), this));
    }

    private void next(ActivityFilter filter, CardList cards, Div end, int shown) {
        List<Budgets.Line> page = budgets.lines(filter, shown, PAGE + 1);
        page.stream().limit(PAGE).forEach(line -> cards.add(card(line)));
        end.removeAll();
        if (page.size() > PAGE) {
            end.add(
                    new Button(
                            getTranslation("campaigns.money.more"),
                            event -> next(filter, cards, end, shown + PAGE)));
        }
    }

    private ListCard card(Budgets.Line line) {
        long planned = line.money().planned().total();
        long spent = line.money().spent().total();
        boolean stated = !line.money().planned().isEmpty() || !line.money().spent().isEmpty();
        return new ListCard(
                        new RouterLink(
                                Words.text(line.activity().plan().title(), this),
                                ActivityView.class,
                                line.activity().id().toString()))
                .badge(States.badge(line.activity().status(), this))
                .line(Symbol.PIN, places.fullName(line.activity().plan().unit()))
                .line(
                        Symbol.MONEY,
                        stated
                                ? MoneyWords.both(planned, spent, this)
                                : getTranslation("campaigns.money.notStated"));
    }

    private static ActivityFilter filter(CampaignId id, UnitId top) {
        return new ActivityFilter(null, null, id, top, null, null, null, "");
    }

    private Section section(String key, com.vaadin.flow.component.Component content) {
        Section section = new Section(new H2(getTranslation(key)), content);
        if ("campaigns.money.sources".equals(key)) {
            Paragraph hint = new Paragraph(getTranslation("campaigns.money.cancelled"));
            hint.addClassName("lt-secondary");
            section.add(hint);
        }
        section.addClassName("lt-section");
        return section;
    }
}
