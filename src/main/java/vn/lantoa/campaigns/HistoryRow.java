package vn.lantoa.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Uuid7;

/** One line of an activity's history in the database; written once, never changed. */
@Entity
@Table(name = "activity_history")
@SuppressWarnings("UnusedVariable") // the activity is only queried
class HistoryRow implements Persistable<UUID> {

    @Id private UUID id;

    private UUID activityId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActivityField field;

    private String beforeValue;
    private String afterValue;
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant at;

    @Transient private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected HistoryRow() {}

    HistoryRow(ActivityId activity, FieldChange change, PersonId by, Instant at) {
        this.id = Uuid7.next();
        this.activityId = activity.value();
        this.field = change.field();
        this.beforeValue = change.before();
        this.afterValue = change.after();
        this.changedBy = by.value();
        this.at = at;
    }

    HistoryEntry entry() {
        return new HistoryEntry(field, beforeValue, afterValue, new PersonId(changedBy), at);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void noteStored() {
        stored = true;
    }
}
