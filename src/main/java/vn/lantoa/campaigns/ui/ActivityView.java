package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
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
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.People;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.Budgets;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.HistoryEntry;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.campaigns.registration.Registrations;
import vn.lantoa.campaigns.results.ResultFilter;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.documents.Workbooks;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/**
 * One activity: read by all it concerns, written by those who plan it; also where a new one is
 * written.
 */
@Route("hoat-dong")
@PermitAll
class ActivityView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** Stands in the address for an activity that is yet to be written. */
    static final String NEW = "moi";

    private final Activities activities;
    private final Campaigns campaigns;
    private final Languages languages;
    private final Places places;
    private final People people;
    private final Results results;
    private final Budgets budgets;
    private final Handings handings;
    private final Registrations registrations;
    private final Workbooks workbooks;
    private final Div problem = new Div();
    private final WarningList warnings = new WarningList();
    private String pageTitle = "";
    private int version;

    ActivityView(
            Activities activities,
            Campaigns campaigns,
            Languages languages,
            Places places,
            People people,
            Results results,
            Budgets budgets,
            Handings handings,
            Registrations registrations,
            Workbooks workbooks) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.languages = languages;
        this.places = places;
        this.people = people;
        this.results = results;
        this.budgets = budgets;
        this.handings = handings;
        this.registrations = registrations;
        this.workbooks = workbooks;
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        boolean shown =
                NEW.equals(parameter)
                        ? showNew(event)
                        : ActivityId.parse(parameter)
                                .flatMap(activities::find)
                                .map(activity -> {
                                    show(activity);
                                    return true;
                                })
                                .orElse(false);
        if (!shown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private boolean showNew(BeforeEvent event) {
        Optional<Campaign> campaign =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("campaign")
                        .flatMap(CampaignId::parse)
                        .flatMap(campaigns::find);
        List<UnitId> range = campaign.map(campaigns::plannedIn).orElse(List.of());
        if (campaign.isEmpty() || range.isEmpty()) {
            return false;
        }
        CampaignId id = campaign.get().id();
        pageTitle = getTranslation("campaigns.newActivity");
        add(header(campaign.get(), List.of()), problem, edit(id, range, this::created).forNew());
        return true;
    }

    private ActivityEdit edit(
            CampaignId campaign, List<UnitId> range, SerializableConsumer<Outcome<Activity>> done) {
        return new ActivityEdit(
                campaign, activities, budgets, languages, places, range, done, this::show);
    }

    private void created(Outcome<Activity> outcome) {
        switch (outcome) {
            case Outcome.Done<Activity> done -> {
                UI.getCurrent().navigate(ActivityView.class, done.value().id().toString());
                Toast.done(getTranslation("campaigns.saved"));
            }
            case Outcome.Overtaken<Activity> other ->
                    throw new IllegalStateException("nobody can overtake a new activity");
            case Outcome.Refused<Activity> no -> warn(no.why().key());
        }
    }

    private void show(Activity activity) {
        removeAll();
        problem.removeAll();
        version = activity.version();
        pageTitle = Words.text(activity.plan().title(), this);
        Optional<Campaign> campaign = campaigns.find(activity.plan().campaign());
        boolean open = campaign.filter(one -> one.status() != PlanStatus.CLOSED).isPresent();
        boolean edits = open && activities.mayEdit(activity);
        PageHeader header = header(campaign.orElse(null), edits ? steps(activity) : List.of());
        header.add(new Div(States.badge(activity.status(), this)));
        add(header);
        addNotices(activity);
        handings.above(activity, this::show).forEach(this::add);
        warnings.show(
                activity.status() == ActivityStatus.CANCELLED
                        ? List.of()
                        : activities.warnings(activity.plan(), activity.id()));
        List<UnitId> range = campaign.map(campaigns::plannedIn).orElse(List.of());
        add(warnings, problem);
        add(edit(activity.plan().campaign(), range, this::done).show(activity, edits));
        handings.below(activity, edits, () -> again(activity.id())).ifPresent(this::add);
        campaign.ifPresent(one ->
                add(
                        new RegistrationPanel(
                                registrations,
                                activity,
                                one.plan().owner(),
                                places,
                                people,
                                workbooks)));
        add(new ResultSumLine(results, ResultFilter.of(activity.id())));
        addHistory(activity);
    }

    private void again(ActivityId id) {
        activities.find(id).ifPresent(this::show);
    }

    private void addNotices(Activity activity) {
        String reason = activity.cancelReason();
        if (reason != null) {
            add(new Callout(Tone.NEUTRAL, getTranslation("campaigns.cancelledBecause", reason)));
        }
        if (activity.changed() != null) {
            String when = VietnamTime.dateTime(VietnamTime.local(activity.changed()));
            add(new Callout(Tone.INFO, getTranslation("campaigns.changedAt", when)));
        }
    }

    private void addHistory(Activity activity) {
        List<HistoryEntry> history = activities.history(activity.id());
        if (!history.isEmpty()) {
            Section section =
                    new Section(
                            new H2(getTranslation("campaigns.history")),
                            new HistoryList(history, places, people));
            section.addClassName("lt-section");
            add(section);
        }
    }

    private List<Component> steps(Activity activity) {
        List<Component> all = new ArrayList<>();
        if (activity.status() == ActivityStatus.PLANNED) {
            all.add(
                    new Button(
                            getTranslation("campaigns.confirm"),
                            event -> done(activities.confirm(activity.id(), version))));
        }
        if (activity.open()) {
            all.add(
                    new Button(
                            getTranslation("campaigns.hold"),
                            event -> done(activities.hold(activity.id(), version))));
            all.add(new Button(getTranslation("campaigns.cancel"), event -> askToCancel(activity)));
        } else {
            all.add(
                    new Button(
                            getTranslation("campaigns.restore"),
                            event -> done(activities.restore(activity.id(), version))));
        }
        return all;
    }

    private void askToCancel(Activity activity) {
        new CancelDialog(
                        pageTitle,
                        reason -> done(activities.cancel(activity.id(), version, reason)))
                .open();
    }

    private void done(Outcome<Activity> outcome) {
        switch (outcome) {
            case Outcome.Done<Activity> done -> {
                show(done.value());
                Toast.done(getTranslation("campaigns.saved"));
            }
            case Outcome.Overtaken<Activity> other ->
                    Toast.problem(
                            getTranslation(
                                    "campaigns.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Outcome.Refused<Activity> no -> warn(no.why().key());
        }
    }

    private void warn(String key) {
        problem.removeAll();
        problem.add(new Callout(Tone.DANGER, getTranslation(key)));
    }

    private PageHeader header(@Nullable Campaign campaign, List<Component> actions) {
        PageHeader header = new PageHeader(pageTitle, actions.toArray(Component[]::new));
        if (campaign != null) {
            header.above(
                    new RouterLink(
                            Words.text(campaign.plan().title(), this),
                            CampaignView.class,
                            campaign.id().toString()));
        }
        return header;
    }
}
