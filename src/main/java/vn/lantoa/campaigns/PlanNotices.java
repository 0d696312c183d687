package vn.lantoa.campaigns;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.Quarantine;

/** What a change to an issued plan leaves behind: history, audit entry, and word to the phones. */
@Component
class PlanNotices {

    static final String CAMPAIGNS = "campaigns";
    static final String ACTIVITIES = "activities";

    private final HistoryRows history;
    private final AuditLog audit;
    private final Changes changes;
    private final ApplicationEventPublisher messages;
    private final ObjectProvider<Quarantine> quarantine;

    PlanNotices(
            HistoryRows history,
            AuditLog audit,
            Changes changes,
            ApplicationEventPublisher messages,
            ObjectProvider<Quarantine> quarantine) {
        this.history = history;
        this.audit = audit;
        this.changes = changes;
        this.messages = messages;
        this.quarantine = quarantine;
    }

    /** Results of these activities may have come before the activities were issued here. */
    void issued(Collection<UUID> activities) {
        quarantine.ifAvailable(waiting -> activities.forEach(waiting::arrived));
    }

    /** Notes changes to an activity of an issued plan. */
    void activityChanged(
            String action, ActivityRow row, UnitId oldArea, List<FieldChange> what, PersonId by) {
        keep(action, row, what, by);
        touchActivities(Stream.of(oldArea, row.area()).toList());
    }

    /** Tells other modules that people may have to be told of a changed activity. */
    void tellChanged(ActivityRow row) {
        ActivityId id = row.id();
        messages.publishEvent(
                row.status() == ActivityStatus.CANCELLED
                        ? new ActivityCancelled(id)
                        : new ActivityChanged(id));
    }

    /** Notes changes to an activity's money, of which phones know nothing. */
    void moneyChanged(ActivityRow row, List<FieldChange> what, PersonId by) {
        keep("activity.money", row, what, by);
    }

    private void keep(String action, ActivityRow row, List<FieldChange> what, PersonId by) {
        for (FieldChange change : what) {
            history.save(new HistoryRow(row.id(), change, by, row.saved()));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        what.forEach(change ->
                fields.put(
                        change.field().name().toLowerCase(Locale.ROOT),
                        change.before() + " → " + change.after()));
        audit.record(action, row.id().toString(), row.unit(), fields);
    }

    /** Notes that copies of an activity were written below. */
    void handedDown(ActivityRow origin, int copies, Collection<UnitId> areas) {
        audit.record(
                "activity.handed-down",
                origin.id().toString(),
                origin.unit(),
                Map.of("copies", String.valueOf(copies)));
        touchActivities(areas);
    }

    /** Notes that a plan was issued, closed, reopened or changed. */
    void campaignChanged(String action, CampaignRow row, Map<String, String> fields) {
        audit.record(action, row.id().toString(), row.owner(), fields);
        changes.touch(CAMPAIGNS, row.owner());
    }

    /** Tells phones in these areas; always in the same order, so that two changes do not lock. */
    void touchActivities(Collection<UnitId> areas) {
        areas.stream().distinct().sorted().forEach(area -> changes.touch(ACTIVITIES, area));
    }
}
