package vn.lantoa.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a result of an activity stands, for queries of activities without one; never written. */
@Entity
@Immutable
@Table(name = "activity_result")
@SuppressWarnings("UnusedVariable") // only queried
class StandingResultRow {

    @Id private UUID id;

    @Column(name = "activity_id")
    private @Nullable UUID activityId;

    private boolean standing;

    @SuppressWarnings("NullAway.Init")
    protected StandingResultRow() {}
}
