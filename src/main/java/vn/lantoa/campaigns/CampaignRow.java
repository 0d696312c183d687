package vn.lantoa.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.lantoa.geography.Place;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/** A campaign in the database. */
@Entity
@Table(name = "campaign")
@SuppressWarnings("UnusedVariable") // some columns are only queried
class CampaignRow {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CampaignKind kind;

    private int year;

    @Convert(converter = Stored.Text.class)
    private LocalizedText title;

    @Convert(converter = Stored.Text.class)
    private LocalizedText theme;

    @Convert(converter = Stored.Lines.class)
    private Slogans slogans;

    private LocalDate startDate;
    private LocalDate endDate;

    @Convert(converter = Stored.Unit.class)
    private UnitId owner;

    private String ownerPath;

    @Convert(converter = Stored.Text.class)
    private LocalizedText aims;

    @Convert(converter = Stored.Text.class)
    private LocalizedText audiences;

    private @Nullable String letterNumber;
    private @Nullable LocalDate letterDate;

    private boolean yearly;

    /** The campaign that this one was made from. */
    private @Nullable UUID repeats;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PlanStatus status;

    @Column(name = "published_at")
    private @Nullable Instant published;

    @Column(name = "saved_at")
    private Instant saved;

    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected CampaignRow() {}

    @SuppressWarnings("NullAway.Init")
    CampaignRow(CampaignId id, CampaignPlan plan, Place owner, Instant now) {
        this.id = id.value();
        this.status = PlanStatus.DRAFT;
        write(plan, owner, now);
    }

    final void write(CampaignPlan plan, Place place, Instant now) {
        kind = plan.kind();
        year = plan.year();
        title = plan.title();
        theme = plan.theme();
        slogans = plan.slogans();
        startDate = plan.period().start();
        endDate = plan.period().end();
        owner = plan.owner();
        ownerPath = place.path();
        aims = plan.aims();
        audiences = plan.audiences();
        GuidingLetter letter = plan.letter();
        letterNumber = letter == null ? null : letter.number();
        letterDate = letter == null ? null : letter.date();
        yearly = plan.yearly();
        saved = now;
    }

    void repeat(CampaignId earlier) {
        repeats = earlier.value();
    }

    void publish(Instant now) {
        status = PlanStatus.PUBLISHED;
        published = now;
        saved = now;
    }

    void close(Instant now) {
        status = PlanStatus.CLOSED;
        saved = now;
    }

    void reopen(Instant now) {
        status = PlanStatus.PUBLISHED;
        saved = now;
    }

    CampaignPlan plan() {
        return new CampaignPlan(
                kind,
                year,
                title,
                theme,
                slogans,
                new Period(startDate, endDate),
                owner,
                aims,
                audiences,
                letterNumber == null || letterDate == null
                        ? null
                        : new GuidingLetter(letterNumber, letterDate),
                yearly);
    }

    Campaign campaign() {
        return new Campaign(id(), plan(), status, version(), published, saved);
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    UnitId owner() {
        return owner;
    }

    PlanStatus status() {
        return status;
    }

    Instant saved() {
        return saved;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
