package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityWarning;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.campaigns.PublishSummary;
import vn.lantoa.campaigns.Repeats;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.Confirmation;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One campaign: what it is about, where it stands, and its activities week by week. */
@Route("chien-dich")
@PermitAll
class CampaignView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int PAGE = 40;
    private static final int MOST_WARNINGS = 20;

    private final Campaigns campaigns;
    private final Activities activities;
    private final Languages languages;
    private final Places places;
    private final Results results;
    private final Budgets budgets;
    private final Repeats repeats;
    private final Handings handings;
    private final LocalDate today;
    private String pageTitle = "";

    CampaignView(
            Campaigns campaigns,
            Activities activities,
            Languages languages,
            Places places,
            Results results,
            Budgets budgets,
            Repeats repeats,
            Handings handings,
            Clock clock) {
        this.campaigns = campaigns;
        this.activities = activities;
        this.languages = languages;
        this.places = places;
        this.results = results;
        this.budgets = budgets;
        this.repeats = repeats;
        this.handings = handings;
        this.today = VietnamTime.today(clock);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Optional<Campaign> found = CampaignId.parse(parameter).flatMap(campaigns::find);
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

    private void show(Campaign campaign) {
        removeAll();
        pageTitle = Words.text(campaign.plan().title(), this);
        PageHeader header = new PageHeader(pageTitle, actions(campaign).toArray(Component[]::new));
        Div above =
                new Div(
                        new RouterLink(getTranslation("campaigns.campaigns"), CampaignsView.class),
                        States.badge(campaign.status(), this));
        above.addClassName("lt-actions");
        header.above(above);
        add(header, new Timeline(campaign.plan().period(), today));
        if (campaigns.mayEdit(campaign)) {
            addWarnings(campaign);
        }
        add(section("campaigns.about", new CampaignFacts(campaign.plan(), places, languages)));
        if (campaign.status() != PlanStatus.DRAFT) {
            add(new ResultSumLine(results, ResultFilter.of(campaign.id())));
        }
        add(new MoneyLine(budgets, campaign));
        add(section("campaigns.activities", list(campaign)));
    }

    private List<Component> actions(Campaign campaign) {
        List<Component> all = new ArrayList<>();
        boolean edits = campaigns.mayEdit(campaign);
        if (edits && campaign.status() == PlanStatus.DRAFT) {
            Button publish =
                    new Button(
                            getTranslation("campaigns.publish"), event -> askToPublish(campaign));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            all.add(publish);
        }
        if (campaign.status() != PlanStatus.CLOSED && !campaigns.plannedIn(campaign).isEmpty()) {
            all.add(new Button(getTranslation("campaigns.addActivity"), event -> add(campaign)));
            all.add(new Button(getTranslation("campaigns.import"), event -> takeIn(campaign)));
        }
        if (edits) {
            String words = getTranslation("campaigns.handDown.open");
            handings.button(campaign.id(), words, () -> again(campaign.id())).ifPresent(all::add);
        }
        if (edits && campaign.status() != PlanStatus.CLOSED) {
            all.add(new Button(getTranslation("campaigns.edit"), event -> edit(campaign)));
        }
        if (edits) {
            all.add(new Button(getTranslation("campaigns.repeat"), event -> repeat(campaign)));
        }
        if (edits && campaign.status() == PlanStatus.PUBLISHED) {
            all.add(new Button(getTranslation("campaigns.close"), event -> askToClose(campaign)));
        }
        if (edits && campaign.status() == PlanStatus.CLOSED) {
            all.add(
                    new Button(
                            getTranslation("campaigns.reopen"),
                            event ->
                                    done(
                                            campaigns.reopen(campaign.id(), campaign.version()),
                                            "campaigns.reopened")));
        }
        return all;
    }

    private void again(CampaignId id) {
        campaigns.find(id).ifPresent(this::show);
    }

    private void addWarnings(Campaign campaign) {
        List<ActivityWarning> found = activities.warnings(campaign.id(), MOST_WARNINGS);
        if (found.isEmpty()) {
            return;
        }
        Div boxes = new Div();
        boxes.addClassName("lt-warnings");
        for (ActivityWarning one : found) {
            RouterLink link =
                    new RouterLink(
                            Words.text(one.activity().plan().title(), this),
                            ActivityView.class,
                            one.activity().id().toString());
            boxes.add(
                    new Callout(Tone.WARNING, Words.sentence(one.warning(), this))
                            .source(Words.source(one.warning().rule().source(), this))
                            .actions(link));
        }
        add(section("campaigns.warnings", boxes));
    }

    private Component list(Campaign campaign) {
        ActivityFilter filter = ActivityFilter.of(campaign.id());
        long all = activities.count(filter);
        if (all == 0) {
            return new EmptyState(
                    Symbol.CALENDAR,
                    getTranslation("campaigns.noActivities"),
                    getTranslation("campaigns.noActivities.hint"));
        }
        ActivityCards cards = new ActivityCards(places, today);
        Div end = new Div();
        Anchor agenda =
                new Anchor(
                        "lich?chien-dich=" + campaign.id(), getTranslation("campaigns.toAgenda"));
        next(filter, cards, end, 0, all);
        return new Div(agenda, cards, end);
    }

    private void next(ActivityFilter filter, ActivityCards cards, Div end, int shown, long all) {
        List<Activity> page = activities.list(filter, shown, PAGE);
        cards.append(page);
        end.removeAll();
        int now = shown + page.size();
        if (now < all && !page.isEmpty()) {
            end.add(
                    new Button(
                            getTranslation("campaigns.more", all - now),
                            event -> next(filter, cards, end, now, all)));
        }
    }

    private void add(Campaign campaign) {
        UI.getCurrent()
                .navigate(
                        "hoat-dong/moi", QueryParameters.of("campaign", campaign.id().toString()));
    }

    private void takeIn(Campaign campaign) {
        UI.getCurrent()
                .navigate(
                        "nhap/ke-hoach",
                        QueryParameters.of("chien-dich", campaign.id().toString()));
    }

    private void repeat(Campaign campaign) {
        new RepeatDialog(repeats, campaign, campaign.plan().year() + 1, CampaignsView::open).open();
    }

    private void edit(Campaign campaign) {
        CampaignForm form = new CampaignForm(languages, places, campaigns.plannedFor());
        form.show(campaign.plan());
        new CampaignDialog(
                        getTranslation("campaigns.edit"),
                        form,
                        plan -> campaigns.change(campaign.id(), campaign.version(), plan),
                        this::show)
                .open();
    }

    private void askToPublish(Campaign campaign) {
        PublishSummary summary = campaigns.summary(campaign.id());
        String text =
                getTranslation(
                        "campaigns.publish.summary",
                        summary.activities(),
                        summary.places(),
                        summary.held(),
                        summary.past(),
                        activities.warnings(campaign.id(), MOST_WARNINGS).size());
        Confirmation.ask(
                getTranslation("campaigns.publish.ask", pageTitle),
                text,
                getTranslation("campaigns.publish"),
                () ->
                        done(
                                campaigns.publish(campaign.id(), campaign.version()),
                                "campaigns.published"));
    }

    private void askToClose(Campaign campaign) {
        Confirmation.ask(
                getTranslation("campaigns.close.ask", pageTitle),
                getTranslation("campaigns.close.text"),
                getTranslation("campaigns.close"),
                () -> done(campaigns.close(campaign.id(), campaign.version()), "campaigns.closed"));
    }

    private void done(Outcome<Campaign> outcome, String key) {
        switch (outcome) {
            case Outcome.Done<Campaign> done -> {
                show(done.value());
                Toast.done(getTranslation(key));
            }
            case Outcome.Overtaken<Campaign> other ->
                    Toast.problem(
                            getTranslation(
                                    "campaigns.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Outcome.Refused<Campaign> no -> Toast.problem(getTranslation(no.why().key()));
        }
    }

    private Section section(String key, Component content) {
        Section section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("lt-section");
        return section;
    }
}
