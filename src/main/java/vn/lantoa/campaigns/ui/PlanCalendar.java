package vn.lantoa.campaigns.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityCount;
import vn.lantoa.campaigns.ActivityDays;
import vn.lantoa.campaigns.ActivityGap;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Warning;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.CalendarBand;
import vn.lantoa.uikit.CalendarCount;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarMove;
import vn.lantoa.uikit.CalendarQuery;
import vn.lantoa.uikit.CalendarSource;
import vn.lantoa.uikit.CalendarWarning;

/** Brings activities to the calendar of the common screens. */
@Component
class PlanCalendar implements CalendarSource {

    private final Activities activities;
    private final ActivityDays days;
    private final Campaigns campaigns;
    private final Places places;
    private final I18NProvider words;

    PlanCalendar(
            Activities activities,
            ActivityDays days,
            Campaigns campaigns,
            Places places,
            I18NProvider words) {
        this.activities = activities;
        this.days = days;
        this.campaigns = campaigns;
        this.places = places;
        this.words = words;
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public List<CalendarEntry> entries(CalendarQuery query, int offset, int limit) {
        return PlanQuery.filter(query)
                .map(filter -> activities.list(filter, offset, limit))
                .map(found -> entries(found, query.language()))
                .orElse(List.of());
    }

    @Override
    public List<CalendarCount> counts(CalendarQuery query) {
        return PlanQuery.filter(query).map(days::counts).orElse(List.of()).stream()
                .map(count -> count(count, query.language()))
                .toList();
    }

    @Override
    public List<CalendarFacet> facets(CalendarFacet.Dimension dimension, Locale language) {
        return switch (dimension) {
            case CAMPAIGN ->
                    campaigns.list(null, null).stream()
                            .map(one ->
                                    new CalendarFacet(
                                            one.id().toString(),
                                            one.plan()
                                                    .title()
                                                    .text(List.of(language.getLanguage()))))
                            .toList();
            case KIND ->
                    Arrays.stream(ActivityKind.values()).map(one -> kind(one, language)).toList();
            case CHANNEL -> facets(Channel.values(), Channel::key, language).toList();
            case STATUS ->
                    Stream.concat(
                                    facets(ActivityStatus.values(), ActivityStatus::key, language),
                                    facets(ActivityGap.values(), ActivityGap::key, language))
                            .toList();
        };
    }

    @Override
    public List<CalendarBand> bands(CalendarQuery query) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        if (from == null || to == null) {
            return List.of();
        }
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(ActionMonth::new)
                .filter(month ->
                        !month.period().end().isBefore(from) && !month.period().start().isAfter(to))
                .map(month ->
                        new CalendarBand(
                                month.title().vietnamese(),
                                words.getTranslation(
                                        CampaignKind.ACTION_MONTH.key(), query.language()),
                                month.period().start(),
                                month.period().end()))
                .toList();
    }

    @Override
    public List<CalendarWarning> warnings(String id, LocalDate day, Locale language) {
        return days.warnings(activity(id), day).stream()
                .map(warning -> warning(warning, language))
                .toList();
    }

    @Override
    public CalendarMove move(String id, int version, LocalDate day, Locale language) {
        return switch (days.move(activity(id), version, day)) {
            case Outcome.Done<Activity> done ->
                    new CalendarMove.Moved(entries(List.of(done.value()), language).getFirst());
            case Outcome.Overtaken<Activity> other -> new CalendarMove.Overtaken(other.at());
            case Outcome.Refused<Activity> no ->
                    new CalendarMove.Refused(words.getTranslation(no.why().key(), language));
        };
    }

    private static ActivityId activity(String id) {
        return ActivityId.parse(id).orElseThrow(() -> new IllegalArgumentException("no id"));
    }

    private List<CalendarEntry> entries(List<Activity> found, Locale language) {
        Set<ActivityId> movable = new HashSet<>(days.movable(found));
        return found.stream().map(one -> entry(one, movable.contains(one.id()), language)).toList();
    }

    private CalendarEntry entry(Activity activity, boolean movable, Locale language) {
        String name = places.fullName(activity.plan().unit());
        String address = activity.plan().address();
        return new CalendarEntry(
                key(),
                activity.id().toString(),
                activity.plan().title().text(List.of(language.getLanguage())),
                kind(activity.plan().kind(), language),
                activity.plan().start(),
                activity.plan().end(),
                address.isEmpty() ? name : address + ", " + name,
                activity.plan().lead(),
                words.getTranslation(activity.status().key(), language),
                States.styleClass(activity.status()),
                activity.status() == ActivityStatus.CANCELLED,
                activity.changed(),
                "hoat-dong/" + activity.id(),
                activity.version(),
                activity.saved(),
                movable);
    }

    private CalendarCount count(ActivityCount count, Locale language) {
        return new CalendarCount(
                count.first(), count.last(), kind(count.kind(), language), count.activities());
    }

    private CalendarFacet kind(ActivityKind kind, Locale language) {
        return new CalendarFacet(kind.name(), words.getTranslation(kind.key(), language));
    }

    private <T extends Enum<T>> Stream<CalendarFacet> facets(
            T[] values, Function<T, String> key, Locale language) {
        return Arrays.stream(values)
                .map(one ->
                        new CalendarFacet(
                                one.name(), words.getTranslation(key.apply(one), language)));
    }

    private CalendarWarning warning(Warning warning, Locale language) {
        return new CalendarWarning(
                words.getTranslation(warning.rule().key(), language, warning.details().toArray()),
                words.getTranslation(
                        warning.rule().source().key(),
                        language,
                        warning.rule().source().arguments().toArray()));
    }
}
