package vn.lantoa.campaigns.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.geography.Places;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarSource;

/** Brings activities to the calendar of the common screens. */
@Component
class PlanCalendar implements CalendarSource {

    /** More than a person reads in a day or a week; the agenda has them all. */
    private static final int MOST = 200;

    private final Activities activities;
    private final Places places;

    PlanCalendar(Activities activities, Places places) {
        this.activities = activities;
        this.places = places;
    }

    @Override
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return activities.list(ActivityFilter.days(from, to), 0, MOST).stream()
                .map(this::entry)
                .toList();
    }

    private CalendarEntry entry(Activity activity) {
        return new CalendarEntry(
                activity.plan().title().vietnamese(),
                activity.plan().start(),
                activity.plan().end(),
                places.fullName(activity.plan().unit()),
                I18NProvider.translate(activity.status().key()),
                States.styleClass(activity.status()),
                "hoat-dong/" + activity.id());
    }
}
