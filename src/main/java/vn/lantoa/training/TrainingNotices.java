package vn.lantoa.training;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.AuditLog;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Changes;
import vn.lantoa.sync.spi.Quarantine;

/** What a change to training leaves behind: audit entry, message, and word to the phones. */
@Component
public class TrainingNotices {

    /** The collection of classes that concern the phone's person. */
    public static final String CLASSES = "classes";

    /** The collection of those who take part, for trainers. */
    public static final String ROSTERS = "rosters";

    /** The collection of marks of the roll, for trainers. */
    public static final String MARKS = "marks";

    private final AuditLog audit;
    private final Changes changes;
    private final ApplicationEventPublisher messages;
    private final ObjectProvider<Quarantine> quarantine;

    TrainingNotices(
            AuditLog audit,
            Changes changes,
            ApplicationEventPublisher messages,
            ObjectProvider<Quarantine> quarantine) {
        this.audit = audit;
        this.changes = changes;
        this.messages = messages;
        this.quarantine = quarantine;
    }

    /** Notes a change to a course. */
    public void courseChanged(String action, CourseId id, UnitId unit, Map<String, String> what) {
        audit.record(action, id.toString(), unit, what);
    }

    /** Notes a change to a class, its sessions or trainers. */
    public void classChanged(String action, ClassId id, UnitId unit, Map<String, String> what) {
        audit.record(action, id.toString(), unit, what);
        touch(unit);
    }

    /** Tells phones that classes or those who take part changed, in the running transaction. */
    public void touch(UnitId unit) {
        changes.touch(CLASSES, unit);
        changes.touch(ROSTERS, unit);
    }

    /** Facts may have come before the thing they are about. */
    public void arrived(java.util.UUID thing) {
        quarantine.ifAvailable(waiting -> waiting.arrived(thing));
    }

    /** Publishes a message of ids to other modules. */
    void tell(Object message) {
        messages.publishEvent(message);
    }
}
