package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.progress.ActivityCounts;
import vn.lantoa.campaigns.progress.CommuneState;
import vn.lantoa.campaigns.progress.Progress;
import vn.lantoa.campaigns.progress.ProgressFilter;
import vn.lantoa.campaigns.progress.ProgressPage;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.PlacePicker;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.SearchField;
import vn.lantoa.uikit.Symbol;

/** How far each commune is with its plan; the filter lives in the address. */
@Route("tien-do")
@PermitAll
@Menu(title = "campaigns.progress", order = 13, icon = "check")
class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 40;

    private final Progress progress;
    private final ProgressSheet sheet;
    private final Workbooks workbooks;
    private final LocalDate today;
    private final SearchField text =
            new SearchField(getTranslation("campaigns.progress.search"), key -> changed());
    private final ComboBox<Campaign> campaign =
            new ComboBox<>(getTranslation("campaigns.campaign"));
    private final PlacePicker within;
    private final ComboBox<CommuneState> state =
            new ComboBox<>(getTranslation("campaigns.progress.state"));
    private final Details more = new Details(getTranslation("campaigns.filters"));
    private final Div states = new Div();
    private final Paragraph count = new Paragraph();
    private final ProgressTable table;
    private final Div end = new Div();
    private ProgressFilter filter = ProgressFilter.ALL;
    private boolean reading;

    ProgressView(
            Progress progress,
            Campaigns campaigns,
            ProgressSheet sheet,
            Workbooks workbooks,
            Places places,
            Clock clock) {
        this.progress = progress;
        this.sheet = sheet;
        this.workbooks = workbooks;
        this.today = VietnamTime.today(clock);
        this.within = new PlacePicker(places, getTranslation("campaigns.within"));
        this.table = new ProgressTable();
        PageHeader header =
                new PageHeader(getPageTitle()).intro(getTranslation("campaigns.progress.intro"));
        add(header);
        if (!progress.mayRead()) {
            add(
                    new EmptyState(
                            Symbol.LIST,
                            getTranslation("campaigns.progress.notYours"),
                            getTranslation("campaigns.progress.notYoursHint")));
            return;
        }
        header.setActions(download());
        campaign.setItems(campaigns.list(null, null));
        campaign.setItemLabelGenerator(one -> Words.text(one.plan().title(), this));
        campaign.setPlaceholder(getTranslation("campaigns.progress.allIssued"));
        state.setItems(CommuneState.values());
        state.setItemLabelGenerator(one -> getTranslation(one.key()));
        states.addClassName("lt-progress-states");
        count.addClassName("lt-secondary");
        count.getElement().setAttribute("role", "status");
        add(filters(), states, count, table, end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaigns.progress");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = ProgressAddress.read(event.getLocation().getQueryParameters());
        if (!progress.mayRead()) {
            return;
        }
        reading = true;
        campaign.setValue(
                campaign.getListDataView()
                        .getItems()
                        .filter(one -> one.id().equals(filter.campaign()))
                        .findFirst()
                        .orElse(null));
        within.setValue(filter.within());
        state.setValue(filter.state());
        text.setValue(filter.text());
        more.setOpened(
                filter.campaign() != null || filter.within() != null || filter.state() != null);
        reading = false;
        list();
    }

    private Div filters() {
        campaign.setClearButtonVisible(true);
        state.setClearButtonVisible(true);
        within.setClearButtonVisible(true);
        campaign.addValueChangeListener(event -> changed());
        within.addValueChangeListener(event -> changed());
        state.addValueChangeListener(event -> changed());
        Div search = new Div(text);
        search.addClassName("lt-filters");
        Div fields = new Div(campaign, within, state);
        fields.addClassName("lt-filters");
        more.add(fields);
        return new Div(search, more);
    }

    private void changed() {
        if (reading) {
            return;
        }
        Campaign one = campaign.getValue();
        filter =
                new ProgressFilter(
                        one == null ? null : one.id(),
                        within.getValue(),
                        state.getValue(),
                        text.getValue());
        Location location = new Location("tien-do", ProgressAddress.write(filter));
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
        list();
    }

    private void list() {
        table.clear(filter.campaign());
        end.removeAll();
        ProgressPage page = progress.page(filter, 0, PAGE);
        showStates(page);
        ActivityCounts sum = page.sum();
        count.setText(
                getTranslation(
                        "campaigns.progress.sum",
                        page.found(),
                        sum.planned(),
                        sum.confirmed(),
                        sum.held(),
                        sum.cancelled(),
                        sum.withResult()));
        table.setVisible(page.found() > 0);
        if (page.found() == 0) {
            end.add(
                    new EmptyState(
                            Symbol.SEARCH,
                            getTranslation("campaigns.progress.none"),
                            getTranslation("campaigns.progress.noneHint")));
        } else {
            append(page, page.rows().size());
        }
    }

    private void append(ProgressPage page, int shown) {
        table.append(page.rows());
        end.removeAll();
        int left = page.found() - shown;
        if (left > 0 && !page.rows().isEmpty()) {
            end.add(
                    new Button(
                            getTranslation("campaigns.progress.more", left),
                            event -> {
                                ProgressPage next = progress.page(filter, shown, PAGE);
                                append(next, shown + next.rows().size());
                            }));
        }
    }

    /** How many communes are how far; a press shows only these. */
    private void showStates(ProgressPage page) {
        states.removeAll();
        for (CommuneState one : CommuneState.values()) {
            Integer communes = page.states().get(one);
            if (communes == null) {
                continue;
            }
            Button button =
                    new Button(
                            getTranslation(
                                    "campaigns.progress.stateCount",
                                    getTranslation(one.key()),
                                    communes),
                            event -> state.setValue(state.getValue() == one ? null : one));
            button.addClassName("lt-chip");
            button.addClassName(ProgressTable.tone(one).styleClass());
            button.getElement().setAttribute("aria-pressed", String.valueOf(filter.state() == one));
            states.add(button);
        }
    }

    private Anchor download() {
        DownloadHandler handler =
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = workbooks.xlsx(List.of(sheet.of(filter, this)));
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            sheet.fileName(today),
                            Workbooks.XLSX_TYPE,
                            bytes.length);
                });
        Anchor link = new Anchor(handler, getTranslation("campaigns.progress.download"));
        link.addComponentAsFirst(Symbol.DOWNLOAD.icon());
        link.addClassName("lt-button-link");
        return link;
    }
}
