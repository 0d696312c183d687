package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Shown;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/**
 * What activities brought: the sums, how they spread, and every result; the filter is its address.
 */
@Route("ket-qua")
@RolesAllowed({Roles.ORGANISER, Roles.LEADER})
@Menu(title = "campaigns.results.title", order = 15, icon = "list")
class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 30;

    private final Results results;
    private final Activities activities;
    private final Places places;
    private final Languages languages;
    private final SearchField text;
    private final DatePicker from = VietnameseDates.datePicker(getTranslation("campaigns.from"));
    private final DatePicker to = VietnameseDates.datePicker(getTranslation("campaigns.to"));
    private final ComboBox<Campaign> campaign;
    private final PlacePicker within;
    private final ComboBox<Channel> channel;
    private final ComboBox<Language> language;
    private final Checkbox conflicts;
    private final Details more;
    private final Div chosen = new Div();
    private final Div sums = new Div();
    private final Paragraph count = new Paragraph();
    private final ResultCards cards;
    private final Div end = new Div();
    private ResultFilter filter = ResultFilter.ALL;
    private @Nullable ActivityId activity;
    private int shown;
    private boolean reading;

    ResultsView(
            Results results,
            Campaigns campaigns,
            Activities activities,
            Places places,
            Languages languages) {
        this.results = results;
        this.activities = activities;
        this.places = places;
        this.languages = languages;
        this.text = new SearchField(getTranslation("campaigns.results.search"), key -> changed());
        this.campaign = choice("campaigns.campaign", campaigns.list(null, null));
        campaign.setItemLabelGenerator(one -> Words.text(one.plan().title(), this));
        this.within = new PlacePicker(places, getTranslation("campaigns.within"));
        within.setClearButtonVisible(true);
        this.channel = choice("campaigns.field.channel", List.of(Channel.values()));
        channel.setItemLabelGenerator(one -> getTranslation(one.key()));
        this.language = choice("campaigns.language", languages.all());
        language.setItemLabelGenerator(Language::nameVi);
        this.conflicts = new Checkbox(getTranslation("campaigns.results.onlyConflicts"));
        this.cards = new ResultCards(places);
        Div fields = new Div(from, to, campaign, within, channel, language, conflicts);
        fields.addClassName("lt-filters");
        this.more = new Details(getTranslation("campaigns.filters"), fields);
        lay();
        List.of(from, to).forEach(field -> field.addValueChangeListener(event -> changed()));
        List.of(campaign, within, channel, language)
                .forEach(field -> field.addValueChangeListener(event -> changed()));
        conflicts.addValueChangeListener(event -> changed());
    }

    private void lay() {
        Div search = new Div(text);
        search.addClassName("lt-filters");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        Section list =
                new Section(new H2(getTranslation("campaigns.results.list")), count, cards, end);
        list.addClassName("lt-section");
        add(
                new PageHeader(getTranslation("campaigns.results.title"))
                        .intro(getTranslation("campaigns.results.intro")),
                search,
                chosen,
                more,
                sums,
                list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.results.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ResultAddress.read(event.getLocation().getQueryParameters());
        reading = true;
        activity = filter.activity();
        showActivity();
        from.setValue(filter.from());
        to.setValue(filter.to());
        campaign.setValue(
                campaign.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(filter.campaign()))
                        .findFirst()
                        .orElse(null));
        within.setValue(filter.within());
        channel.setValue(filter.channel());
        String tag = filter.language();
        language.setValue(tag == null ? null : languages.find(tag).orElse(null));
        conflicts.setValue(filter.conflicts());
        text.setValue(filter.text());
        reading = false;
        more.setOpened(
                !ResultAddress.write(filter).getParameters().keySet().stream()
                        .allMatch(name -> name.equals("tim") || name.equals("hoat-dong")));
        show();
    }

    /** The activity that the address names, and the way to drop it. */
    private void showActivity() {
        chosen.removeAll();
        ActivityId one = activity;
        if (one == null) {
            return;
        }
        String title =
                activities
                        .find(one)
                        .map(found -> Words.text(found.plan().title(), this))
                        .orElseGet(() -> getTranslation("campaigns.results.activity.unknown"));
        Button drop =
                new Button(
                        getTranslation("campaigns.results.activity", title), Symbol.CLOSE.icon());
        drop.setIconAfterText(true);
        drop.addClassName("lt-chip");
        drop.setAriaLabel(getTranslation("campaigns.results.activity.drop", title));
        drop.addClickListener(event -> {
            activity = null;
            showActivity();
            changed();
            text.focus();
        });
        chosen.add(drop);
    }

    private void changed() {
        if (reading) {
            return;
        }
        Campaign plan = campaign.getValue();
        Language spoken = language.getValue();
        filter =
                new ResultFilter(
                        plan == null ? null : plan.id(),
                        activity,
                        within.getValue(),
                        channel.getValue(),
                        spoken == null ? null : spoken.tag(),
                        from.getValue(),
                        to.getValue(),
                        text.getValue(),
                        conflicts.getValue());
        QueryParameters parameters = ResultAddress.write(filter);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("ket-qua", parameters));
        show();
    }

    private void show() {
        sums.removeAll();
        cards.clear();
        shown = 0;
        end.removeAll();
        long all = results.count(filter);
        count.setText(getTranslation("campaigns.results.found", all));
        if (all == 0) {
            cards.add(
                    new EmptyState(
                            Symbol.LIST,
                            getTranslation("campaigns.results.empty"),
                            getTranslation("campaigns.results.emptyHint")));
            return;
        }
        sums.add(Shown.of(new SumSection(results.sums(filter), filter, places, languages)));
        next(all);
    }

    private void next(long all) {
        List<ResultLine> page = results.list(filter, shown, PAGE);
        cards.append(page);
        shown += page.size();
        end.removeAll();
        if (shown < all && !page.isEmpty()) {
            end.add(
                    new Button(
                            getTranslation("campaigns.results.more", all - shown),
                            event -> next(all)));
        }
    }

    private <T> ComboBox<T> choice(String key, List<T> items) {
        ComboBox<T> box = new ComboBox<>(getTranslation(key));
        box.setItems(items);
        box.setClearButtonVisible(true);
        return box;
    }
}
