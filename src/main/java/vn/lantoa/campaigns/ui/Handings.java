package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.HandDown;
import vn.lantoa.campaigns.HandedState;
import vn.lantoa.campaigns.Offer;
import vn.lantoa.campaigns.OfferedField;
import vn.lantoa.campaigns.Offers;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Toast;

/** What the pages of plans show about handing down: where it came from, where it went, offers. */
@org.springframework.stereotype.Component
class Handings {

    private final HandDown handDown;
    private final Offers offers;
    private final Activities activities;
    private final Languages languages;
    private final Places places;

    Handings(
            HandDown handDown,
            Offers offers,
            Activities activities,
            Languages languages,
            Places places) {
        this.handDown = handDown;
        this.offers = offers;
        this.activities = activities;
        this.languages = languages;
        this.places = places;
    }

    /**
     * What stands above an activity's form.
     *
     * @param shown gets the activity as it stands after an answer
     */
    List<Component> above(Activity activity, Consumer<Activity> shown) {
        List<Component> all = new ArrayList<>();
        handDown.origin(activity.id())
                .flatMap(activities::find)
                .ifPresent(origin -> all.add(from(origin)));
        offers.find(activity.id())
                .ifPresent(offer ->
                        all.add(
                                new OfferPanel(
                                        offer,
                                        places.fullName(offer.from()),
                                        languages,
                                        taken -> answer(offer, taken, shown))));
        return all;
    }

    /** What stands below the form of an activity that may be handed down or was. */
    Optional<Component> below(Activity activity, boolean edits, Runnable changed) {
        Optional<HandedState> state = handDown.state(activity.id());
        boolean hands = edits && activity.open() && handDown.handsDown(activity);
        if (state.isEmpty() && !hands) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassNames("lt-section", "lt-panel");
        section.add(
                new H2(section.getTranslation("campaigns.handDown")),
                new Paragraph(
                        state.map(one ->
                                        section.getTranslation(
                                                "campaigns.handed.state",
                                                one.copies(),
                                                one.dropped(),
                                                one.unanswered()))
                                .orElseGet(
                                        () -> section.getTranslation("campaigns.handed.notYet"))));
        if (hands) {
            section.add(
                    new Button(
                            section.getTranslation("campaigns.handDown.open"),
                            event ->
                                    new HandDownDialog(handDown, List.of(activity), changed)
                                            .open()));
        }
        return Optional.of(section);
    }

    /** Hands down several activities of a campaign; empty when there is none to hand down. */
    Optional<Button> button(CampaignId campaign, String words, Runnable changed) {
        List<Activity> candidates = handDown.candidates(campaign);
        return candidates.isEmpty() || !handDown.handsDown(candidates.getFirst())
                ? Optional.empty()
                : Optional.of(
                        new Button(
                                words,
                                event ->
                                        new HandDownDialog(
                                                        handDown,
                                                        handDown.candidates(campaign),
                                                        changed)
                                                .open()));
    }

    /** Answers an offer and says what came of it. */
    void answer(Offer offer, Set<OfferedField> taken, Consumer<Activity> shown) {
        Outcome<Activity> outcome =
                offers.answer(
                        offer.copy().id(), offer.copy().version(), offer.originVersion(), taken);
        switch (outcome) {
            case Outcome.Done<Activity>(Activity now) -> {
                shown.accept(now);
                Toast.done(
                        translated(taken.isEmpty() ? "campaigns.offer.kept" : "campaigns.saved"));
            }
            case Outcome.Overtaken<Activity> other -> {
                activities.find(offer.copy().id()).ifPresent(shown);
                Toast.problem(
                        I18NProvider.translate(
                                "campaigns.offer.overtaken",
                                VietnamTime.dateTime(VietnamTime.local(other.at()))));
            }
            case Outcome.Refused<Activity> no -> Toast.problem(translated(no.why().key()));
        }
    }

    private static String translated(String key) {
        return I18NProvider.translate(key);
    }

    private Component from(Activity origin) {
        Div line = new Div();
        RouterLink link =
                new RouterLink(
                        Words.text(origin.plan().title(), line),
                        ActivityView.class,
                        origin.id().toString());
        line.setText(
                line.getTranslation("campaigns.handed.from", places.fullName(origin.plan().unit()))
                        + " ");
        line.add(link);
        line.addClassName("lt-secondary");
        return line;
    }
}
