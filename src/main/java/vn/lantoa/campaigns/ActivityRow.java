package vn.lantoa.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;

/** An activity in the database. */
@Entity
@Table(name = "activity")
@SuppressWarnings("UnusedVariable") // some columns are only queried
class ActivityRow {

    @Id private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    /** For queries only; {@code campaignId} is what is written. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id", insertable = false, updatable = false)
    private @Nullable CampaignRow campaign;

    @Convert(converter = Stored.Text.class)
    private LocalizedText title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage;

    @Convert(converter = Stored.Unit.class)
    private UnitId unit;

    private String unitPath;

    @Convert(converter = Stored.Unit.class)
    private UnitId area;

    private String address;

    // written as it is, never shifted by a time zone
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime startAt;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    private LocalDateTime endAt;

    private String leadBody;
    private String leadKey;

    @Convert(converter = Stored.Names.class)
    private List<String> partners;

    @Convert(converter = Stored.Text.class)
    private LocalizedText audience;

    private boolean menAndBoys;

    @Convert(converter = Stored.Names.class)
    private List<String> languages;

    private @Nullable Integer expected;

    @Convert(converter = Stored.Text.class)
    private LocalizedText note;

    /** Null where no amount is stated. */
    @Embedded private @Nullable StoredMoney money;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ActivityStatus status;

    private @Nullable String cancelReason;

    @Column(name = "changed_at")
    private @Nullable Instant changed;

    @Column(name = "saved_at")
    private Instant saved;

    private String searchText;

    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ActivityRow() {}

    @SuppressWarnings("NullAway.Init")
    ActivityRow(ActivityId id, ActivityPlan plan, Location location, Instant now) {
        this.id = id.value();
        this.status = ActivityStatus.PLANNED;
        write(plan, location, now);
    }

    final void write(ActivityPlan plan, Location location, Instant now) {
        campaignId = plan.campaign().value();
        title = plan.title();
        kind = plan.kind();
        channel = plan.channel();
        stage = plan.stage();
        unit = plan.unit();
        unitPath = location.path();
        area = location.area();
        address = plan.address();
        startAt = plan.start();
        endAt = plan.end();
        leadBody = plan.lead();
        leadKey = SearchKey.of(plan.lead());
        partners = plan.partners();
        audience = plan.audience();
        menAndBoys = plan.menAndBoys();
        languages = plan.languages();
        expected = plan.expected();
        note = plan.note();
        searchText = location.searchText(plan);
        saved = now;
    }

    void status(ActivityStatus to, @Nullable String reason, Instant now) {
        status = to;
        cancelReason = reason;
        saved = now;
    }

    void money(ActivityMoney stated, Instant now) {
        money = new StoredMoney(stated);
        saved = now;
    }

    ActivityMoney money() {
        return money == null ? ActivityMoney.NONE : money.money();
    }

    void markChanged(Instant now) {
        changed = now;
    }

    ActivityPlan plan() {
        return new ActivityPlan(
                new CampaignId(campaignId),
                title,
                kind,
                channel,
                stage,
                unit,
                address,
                startAt,
                endAt,
                leadBody,
                partners,
                audience,
                menAndBoys,
                languages,
                expected,
                note);
    }

    Activity activity() {
        return new Activity(
                new ActivityId(id), plan(), status, cancelReason, changed, version(), saved);
    }

    ActivityId id() {
        return new ActivityId(id);
    }

    UUID campaignId() {
        return campaignId;
    }

    UnitId unit() {
        return unit;
    }

    UnitId area() {
        return area;
    }

    ActivityStatus status() {
        return status;
    }

    Instant saved() {
        return saved;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
