package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.People;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.results.Decision;
import vn.lantoa.campaigns.results.PhotoReason;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.campaigns.results.ResultId;
import vn.lantoa.campaigns.results.ResultLine;
import vn.lantoa.campaigns.results.ResultLine.Agreement;
import vn.lantoa.campaigns.results.ResultStory;
import vn.lantoa.campaigns.results.ResultVersion;
import vn.lantoa.campaigns.results.Results;
import vn.lantoa.files.MediaFiles;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Roles;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.Callout;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** One result: what was written down, in every version, and what else was written about it. */
@Route("ket-qua")
@RolesAllowed({Roles.ORGANISER, Roles.LEADER})
class ResultView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Results results;
    private final People people;
    private final Places places;
    private final MediaFiles media;
    private final ResultWords words;
    private String pageTitle = "";

    ResultView(
            Results results, People people, Places places, Languages languages, MediaFiles media) {
        this.results = results;
        this.people = people;
        this.places = places;
        this.media = media;
        this.words = new ResultWords(this, places, languages);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        Optional<ResultStory> story = ResultId.parse(parameter).flatMap(results::find);
        if (story.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(story.get());
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }

    private void show(ResultStory story) {
        removeAll();
        ResultLine line = story.line();
        pageTitle = Words.text(line.title(), this);
        Div above =
                new Div(
                        new RouterLink(
                                getTranslation("campaigns.results.title"), ResultsView.class),
                        ResultWords.badge(line, this));
        above.addClassName("lt-actions");
        add(new PageHeader(pageTitle).above(above));
        ActivityId activity = line.activity();
        if (activity != null) {
            add(
                    new RouterLink(
                            getTranslation("campaigns.results.toActivity"),
                            ActivityView.class,
                            activity.toString()));
        }
        if (story.ends().size() > 1) {
            add(
                    section(
                            "campaigns.results.state.forked",
                            new ForkChoice(
                                    story, places, people, kept -> decideFork(story, kept))));
        }
        if (line.agreement() != Agreement.ALONE) {
            add(section("campaigns.results.several", conflict(story)));
        }
        add(section("campaigns.results.recorded", facts(story)));
        if (!story.standing().details().photos().isEmpty()) {
            add(section("campaigns.results.photos", photos(story, story.standing())));
        }
        add(
                section(
                        "campaigns.results.versions",
                        new VersionList(story, words, people, version -> photos(story, version))));
    }

    private PhotoList photos(ResultStory story, ResultVersion version) {
        return new PhotoList(
                story, version, pageTitle, media, people, photo -> askWhy(story, photo));
    }

    private void askWhy(ResultStory story, Photo photo) {
        new RemovePhotoDialog(
                        getTranslation("campaigns.photo.remove.ask", pageTitle),
                        (reason, added) -> remove(story, photo, reason, added))
                .open();
    }

    private void remove(ResultStory story, Photo photo, PhotoReason reason, String added) {
        results.removePhoto(story.line().root(), photo.sha256(), reason, added);
        results.find(story.line().id()).ifPresent(this::show);
        Toast.done(getTranslation("campaigns.photo.remove.done"));
    }

    private Component facts(ResultStory story) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("lt-facts", "lt-lines");
        words.facts(story.standing().details())
                .forEach((key, text) ->
                        list.add(new Term(getTranslation(key)), new Description(text)));
        return list;
    }

    private Component conflict(ResultStory story) {
        Div all = new Div();
        all.addClassName("lt-conflict");
        boolean open = story.line().agreement() == Agreement.OPEN;
        all.add(
                new Callout(
                        open ? Tone.WARNING : Tone.INFO,
                        open ? getTranslation("campaigns.results.open") : decided(story)));
        ConflictChoice choice = new ConflictChoice(story, places, kept -> decide(story, kept));
        all.add(choice);
        return all;
    }

    private String decided(ResultStory story) {
        Decision decision = story.decision();
        if (decision == null) {
            return "";
        }
        return getTranslation(
                decision.kept() == null
                        ? "campaigns.results.decided.all"
                        : "campaigns.results.decided.one",
                VersionList.name(decision.by(), people, this),
                VietnamTime.dateTime(VietnamTime.local(decision.at())));
    }

    private void decide(ResultStory story, @Nullable UUID kept) {
        ActivityId activity = story.line().activity();
        if (activity == null) {
            return;
        }
        Set<UUID> seen = new HashSet<>(contenders(story).stream().map(ResultLine::root).toList());
        told(story, results.decide(activity, story.decisionVersion(), seen, kept));
    }

    private void decideFork(ResultStory story, ResultId kept) {
        Set<UUID> seen =
                new HashSet<>(story.ends().stream().map(version -> version.id().value()).toList());
        told(story, results.decideFork(story.line().root(), story.forkVersion(), seen, kept));
    }

    private void told(ResultStory story, Outcome<?> outcome) {
        results.find(story.line().id()).ifPresent(this::show);
        if (outcome instanceof Outcome.Done<?>) {
            Toast.done(getTranslation("campaigns.results.decided"));
        } else {
            Toast.problem(getTranslation("campaigns.results.overtaken"));
        }
    }

    private Section section(String key, Component content) {
        Section section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("lt-section");
        return section;
    }

    /** The results of an activity that the page shows side by side. */
    static List<ResultLine> contenders(ResultStory story) {
        return Stream.concat(Stream.of(story.line()), story.others().stream()).toList();
    }
}
