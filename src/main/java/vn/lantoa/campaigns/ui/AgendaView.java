package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/** Everything that takes place, day by day; its filter lives in the address. */
@Route("lich")
@PermitAll
@Menu(title = "campaigns.agenda.title", order = 20, icon = "calendar")
class AgendaView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 40;

    private final Activities activities;
    private final LocalDate today;
    private final SearchField text;
    private final DatePicker from = VietnameseDates.datePicker(getTranslation("campaigns.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("campaigns.to"));
    private final ComboBox<Campaign> campaign;
    private final PlacePicker within;
    private final ComboBox<ActivityKind> kind;
    private final ComboBox<Channel> channel;
    private final ComboBox<ActivityStatus> status;
    private final Details more;
    private final Paragraph count = new Paragraph();
    private final ActivityCards cards;
    private final Div end = new Div();
    private ActivityFilter filter = ActivityFilter.ALL;
    private int shown;
    private boolean reading;

    AgendaView(Activities activities, Campaigns campaigns, Places places, Clock clock) {
        this.activities = activities;
        this.today = VietnamTime.today(clock);
        this.text = new SearchField(getTranslation("campaigns.search"), key -> changed());
        this.campaign =
                choice(
                        "campaigns.campaign",
                        campaigns.list(null, null),
                        one -> Words.text(one.plan().title(), this));
        this.within = new PlacePicker(places, getTranslation("campaigns.within"));
        this.within.setClearButtonVisible(true);
        this.kind =
                choice(
                        "campaigns.field.kind",
                        List.of(ActivityKind.values()),
                        one -> getTranslation(one.key()));
        this.channel =
                choice(
                        "campaigns.field.channel",
                        List.of(Channel.values()),
                        one -> getTranslation(one.key()));
        this.status =
                choice(
                        "campaigns.field.status",
                        List.of(ActivityStatus.values()),
                        one -> getTranslation(one.key()));
        this.cards = new ActivityCards(ActivityCards.Grouping.DAY, places, today);
        Div fields = new Div(from, to, campaign, within, kind, channel, status);
        fields.addClassName("lt-filters");
        this.more = new Details(getTranslation("campaigns.filters"), fields);
        Div search = new Div(text);
        search.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        add(
                new PageHeader(getTranslation("campaigns.agenda.title")),
                search,
                more,
                count,
                cards,
                end);
        List.of(from, to).forEach(field -> field.addValueChangeListener(event -> changed()));
        List.of(campaign, within, kind, channel, status)
                .forEach(field -> field.addValueChangeListener(event -> changed()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.agenda.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AgendaFilter.read(event.getLocation().getQueryParameters(), today);
        reading = true;
        from.setValue(filter.from());
        to.setValue(filter.to());
        campaign.setValue(
                campaign.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(filter.campaign()))
                        .findFirst()
                        .orElse(null));
        within.setValue(filter.within());
        kind.setValue(filter.kind());
        channel.setValue(filter.channel());
        status.setValue(filter.status());
        text.setValue(filter.text());
        reading = false;
        more.setOpened(
                !AgendaFilter.write(filter, today).getParameters().keySet().stream()
                        .allMatch("tim"::equals));
        list();
    }

    private void changed() {
        if (reading) {
            return;
        }
        Campaign one = campaign.getValue();
        filter =
                new ActivityFilter(
                        from.getValue(),
                        to.getValue(),
                        one == null ? null : one.id(),
                        within.getValue(),
                        kind.getValue(),
                        channel.getValue(),
                        status.getValue(),
                        text.getValue());
        QueryParameters parameters = AgendaFilter.write(filter, today);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("lich", parameters));
        list();
    }

    private void list() {
        cards.clear();
        shown = 0;
        long all = activities.count(filter);
        count.setText(getTranslation("campaigns.found", all));
        if (all == 0) {
            end.removeAll();
            cards.add(
                    new EmptyState(
                            Symbol.CALENDAR,
                            getTranslation("campaigns.agenda.empty"),
                            getTranslation("campaigns.agenda.emptyHint")));
        } else {
            next(all);
        }
    }

    private void next(long all) {
        List<Activity> page = activities.list(filter, shown, PAGE);
        cards.append(page);
        shown += page.size();
        end.removeAll();
        if (shown < all && !page.isEmpty()) {
            end.add(new Button(getTranslation("campaigns.more", all - shown), event -> next(all)));
        }
    }

    private <T> ComboBox<T> choice(String key, List<T> items, ItemLabelGenerator<T> label) {
        ComboBox<T> box = new ComboBox<>(getTranslation(key));
        box.setItemLabelGenerator(label);
        box.setItems(items);
        box.setClearButtonVisible(true);
        return box;
    }
}
