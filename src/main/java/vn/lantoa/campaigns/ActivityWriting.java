package vn.lantoa.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Overtaken;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;

/** Writes a change to an activity: by who may, from the version that stands, whole or not. */
@Component
class ActivityWriting {

    private final ActivityRows rows;
    private final CampaignRows campaigns;
    private final PlanScope scope;
    private final PlanNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActivityWriting(
            ActivityRows rows,
            CampaignRows campaigns,
            PlanScope scope,
            PlanNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.scope = scope;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<Activity> write(
            ActivityId id,
            int version,
            BiFunction<ActivityRow, CampaignRow, Optional<Refusal>> change) {
        try {
            return transaction.execute(status -> {
                ActivityRow row = row(id);
                CampaignRow campaign = campaign(new CampaignId(row.campaignId()));
                scope.requireEdit(row.unit(), campaign);
                if (row.version() != version) {
                    return new Overtaken<>(row.version(), row.saved());
                }
                if (campaign.status() == PlanStatus.CLOSED) {
                    return new Refused<>(Refusal.CAMPAIGN_CLOSED);
                }
                Optional<Refusal> refusal = change.apply(row, campaign);
                if (refusal.isPresent()) {
                    return new Refused<>(refusal.get());
                }
                return new Done<>(rows.saveAndFlush(row).activity());
            });
        } catch (OptimisticLockingFailureException e) {
            ActivityRow now = row(id);
            return new Overtaken<>(now.version(), now.saved());
        }
    }

    /** States the money; in an issued plan with its history. */
    void money(ActivityRow row, CampaignRow campaign, ActivityMoney money) {
        List<FieldChange> what = FieldChange.between(row.money(), money);
        if (what.isEmpty()) {
            return;
        }
        row.money(money, now());
        if (campaign.status() != PlanStatus.DRAFT) {
            notices.moneyChanged(row, what, scope.access().require().id());
        }
    }

    ActivityRow row(ActivityId id) {
        return rows.findById(id.value())
                .orElseThrow(() -> new AccessDeniedException("no such activity"));
    }

    CampaignRow campaign(CampaignId id) {
        return campaigns
                .findById(id.value())
                .orElseThrow(() -> new AccessDeniedException("no such campaign"));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
