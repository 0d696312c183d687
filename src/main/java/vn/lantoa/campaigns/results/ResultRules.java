package vn.lantoa.campaigns.results;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Permission;
import vn.lantoa.accounts.Senders;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.ActivityStatus;
import vn.lantoa.campaigns.PlanStatus;
import vn.lantoa.campaigns.results.ResultDetails.Photo;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FactVerdict.Accepted;
import vn.lantoa.sync.spi.FactVerdict.OutOfReach;
import vn.lantoa.sync.spi.FactVerdict.Refused;
import vn.lantoa.sync.spi.FactVerdict.Waiting;

/** Which results count: whose, where, when and of what. */
@Component
class ResultRules {

    /** A phone's clock may be wrong by so much before its owner is asked about the date. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private record Planned(UnitId unit, ActivityStatus status) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Places places;
    private final Senders senders;
    private final Clock clock;

    ResultRules(JdbcClient jdbc, Access access, Places places, Senders senders, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.places = places;
        this.senders = senders;
        this.clock = clock;
    }

    FactVerdict judge(Fact fact) {
        ResultDetails details;
        try {
            details = ResultBody.read(fact.body());
        } catch (DateTimeException e) {
            return new Refused("result.start", "campaigns.result.refused.start");
        }
        FactVerdict no = correction(fact);
        if (no == null) {
            no = place(details, fact);
        }
        if (no == null) {
            no = figures(details, said(fact));
        }
        if (no == null) {
            no = activity(details.activity(), fact);
        }
        return no != null ? no : new Accepted(details.unit(), media(details));
    }

    /**
     * Only what one wrote oneself can be put right. For one that is not here yet sync lets the
     * correction wait.
     */
    private @Nullable FactVerdict correction(Fact fact) {
        UUID corrects = fact.corrects();
        if (corrects == null) {
            return null;
        }
        if (corrects.equals(fact.id())) {
            return new Refused("result.itself", "campaigns.result.refused.itself");
        }
        Optional<UUID> author =
                jdbc.sql("SELECT author FROM activity_result WHERE id = ?")
                        .param(corrects)
                        .query(UUID.class)
                        .optional();
        return author.isEmpty() || senders.wrote(fact.sender().id(), new PersonId(author.get()))
                ? null
                : new Refused("result.not-yours", "campaigns.result.refused.notYours");
    }

    private @Nullable FactVerdict place(ResultDetails details, Fact fact) {
        if (places.find(details.unit()).isEmpty()) {
            return new Refused("result.place", "campaigns.result.refused.place");
        }
        boolean within =
                held(fact, Permission.RECORD_RESULTS).stream()
                        .anyMatch(held -> places.contains(held, details.unit()));
        return within ? null : new OutOfReach();
    }

    /** By now where the phone did not know its offset: such a clock may show any time. */
    private Instant said(Fact fact) {
        return fact.offset() == null ? clock.instant() : fact.correctedTime();
    }

    private static @Nullable FactVerdict figures(ResultDetails details, Instant said) {
        if (VietnamTime.instant(details.start()).isAfter(said.plus(AHEAD))) {
            return new Refused("result.future", "campaigns.result.refused.future");
        }
        return details.turnout().addsUp()
                ? null
                : new Refused("result.parts", "campaigns.result.refused.parts");
    }

    private @Nullable FactVerdict activity(@Nullable ActivityId activity, Fact fact) {
        if (activity == null) {
            return null;
        }
        Optional<Planned> planned = issued(activity);
        if (planned.isEmpty()) {
            return new Waiting(activity.value());
        }
        if (!alongLine(planned.get().unit(), fact)) {
            return new OutOfReach();
        }
        return planned.get().status() == ActivityStatus.CANCELLED
                ? new Refused("result.cancelled", "campaigns.result.refused.cancelled")
                : null;
    }

    /** As phones are shown issued plans: along their line of the tree, up and down. */
    private boolean alongLine(UnitId unit, Fact fact) {
        return held(fact, Permission.SEE_PUBLISHED_PLANS).stream()
                .anyMatch(held -> places.contains(held, unit) || places.contains(unit, held));
    }

    /** Work done before a role ended counts, whenever the phone found a network. */
    private List<UnitId> held(Fact fact, Permission permission) {
        LocalDate day = VietnamTime.local(fact.correctedTime()).toLocalDate();
        return access.units(fact.sender().id(), permission, day);
    }

    private Optional<Planned> issued(ActivityId activity) {
        return jdbc.sql(
                        """
                        SELECT a.unit, a.status FROM activity a
                        JOIN campaign c ON c.id = a.campaign_id
                        WHERE a.id = :activity AND c.status <> :draft
                        """)
                .param("activity", activity.value())
                .param("draft", PlanStatus.DRAFT.name())
                .query((row, number) ->
                        new Planned(
                                UnitId.parse(row.getString("unit")),
                                ActivityStatus.valueOf(row.getString("status"))))
                .optional();
    }

    private static Set<String> media(ResultDetails details) {
        List<String> hashes = details.photos().stream().map(Photo::sha256).toList();
        return new LinkedHashSet<>(hashes);
    }
}
