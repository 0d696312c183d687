package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.campaigns.results.ResultStory;
import vn.lantoa.campaigns.results.ResultVersion;
import vn.lantoa.campaigns.results.ResultVersion.Clocks;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;

/**
 * Every version of a result, the latest first: who, when, and what changed against the one before.
 */
final class VersionList extends OrderedList {

    private final List<ResultVersion> versions;
    private final ResultWords words;
    private final People people;
    private final List<Photo> shown;
    private final SerializableFunction<ResultVersion, Component> photos;

    /**
     * @param photos shows a version's photos, where the page does not show the same ones already
     */
    VersionList(
            ResultStory story,
            ResultWords words,
            People people,
            SerializableFunction<ResultVersion, Component> photos) {
        this.versions = story.versions();
        this.words = words;
        this.people = people;
        this.shown = story.standing().details().photos();
        this.photos = photos;
        addClassName("lt-history");
        versions.forEach(version -> add(item(version)));
    }

    /** The person's name where it may be seen. */
    static String name(PersonId id, People people, Component on) {
        return people.findKept(id)
                .map(Person::name)
                .orElseGet(() -> on.getTranslation("campaigns.history.somebody"));
    }

    private ListItem item(ResultVersion version) {
        Clocks clocks = version.clocks();
        ListItem item =
                new ListItem(
                        secondary(
                                getTranslation(
                                        "campaigns.history.by",
                                        name(version.author(), people, this),
                                        shown(clocks.corrected()))));
        if (version.standing()) {
            item.add(
                    new StateBadge(
                            Tone.SUCCESS,
                            Symbol.CHECK,
                            getTranslation("campaigns.results.stands")));
        }
        if (clocks.wrong()) {
            item.add(
                    secondary(
                            getTranslation(
                                    "campaigns.results.wrongClock",
                                    shown(clocks.phone()),
                                    shown(clocks.corrected()))));
        }
        if (clocks.late()) {
            item.add(
                    secondary(
                            getTranslation(
                                    "campaigns.results.received", shown(clocks.received()))));
        }
        before(version)
                .ifPresentOrElse(
                        earlier -> addChanges(item, earlier, version),
                        () -> item.add(new Div(getTranslation("campaigns.results.first"))));
        List<Photo> own = version.details().photos();
        if (!own.isEmpty() && !own.equals(shown)) {
            item.add(
                    secondary(getTranslation("campaigns.results.photos.version", own.size())),
                    photos.apply(version));
        }
        return item;
    }

    private Optional<ResultVersion> before(ResultVersion version) {
        return versions.stream().filter(one -> one.id().equals(version.corrects())).findFirst();
    }

    private void addChanges(ListItem item, ResultVersion before, ResultVersion after) {
        Map<String, String> old = words.facts(before.details());
        Map<String, String> now = words.facts(after.details());
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        String nothing = getTranslation("campaigns.history.nothing");
        int changes = 0;
        for (String key : keys) {
            String was = old.getOrDefault(key, nothing);
            String is = now.getOrDefault(key, nothing);
            if (!was.equals(is)) {
                Div what =
                        new Div(
                                getTranslation(
                                        "campaigns.history.change", getTranslation(key), was, is));
                what.addClassName("lt-lines");
                item.add(what);
                changes++;
            }
        }
        if (changes == 0) {
            item.add(new Div(getTranslation("campaigns.results.unchanged")));
        }
    }

    private static Div secondary(String text) {
        Div line = new Div(new Span(text));
        line.addClassName("lt-secondary");
        return line;
    }

    private static String shown(Instant instant) {
        return VietnamTime.dateTime(VietnamTime.local(instant));
    }
}
