package vn.lantoa.campaigns;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.campaigns.Outcome.Done;
import vn.lantoa.campaigns.Outcome.Refusal;
import vn.lantoa.campaigns.Outcome.Refused;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Makes a campaign again for another year: the same activities on moved dates, all planned anew,
 * without results and without what was spent. For who may change the campaign.
 */
@Service
public class Repeats {

    /** So long before the time comes a yearly campaign is proposed again. */
    static final int DAYS_AHEAD = 90;

    /** So long after its first day it is still worth proposing. */
    private static final int DAYS_LATE = 30;

    private static final int WRITTEN_AT_ONCE = 500;

    private final CampaignRows rows;
    private final ActivityQueries activities;
    private final ActionMonthThemes themes;
    private final PlanScope scope;
    private final Places places;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Repeats(
            CampaignRows rows,
            ActivityQueries activities,
            ActionMonthThemes themes,
            PlanScope scope,
            Places places,
            EntityManager entities,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.activities = activities;
        this.themes = themes;
        this.scope = scope;
        this.places = places;
        this.entities = entities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An activity of the earlier campaign with its new plan. */
    private record Copy(ActivityRow earlier, ActivityPlan plan) {}

    /**
     * The yearly campaigns the signed-in person plans for whose time comes near and that are not
     * made yet, the nearest first.
     */
    public List<Campaign> due() {
        LocalDate today = VietnamTime.today(clock);
        return rows
                .findYearly(
                        today.minusYears(1).minusDays(DAYS_LATE),
                        today.minusYears(1).plusDays(DAYS_AHEAD))
                .stream()
                .filter(row -> scope.mayRead(row) && scope.mayEdit(row.owner()))
                .map(CampaignRow::campaign)
                .toList();
    }

    /** What the new campaign would hold; writes nothing. */
    public List<RepeatLine> preview(RepeatOrder order) {
        CampaignRow earlier = earlier(order);
        CampaignPlan campaign = campaign(earlier.plan(), order);
        Map<List<Object>, List<Copy>> groups = new LinkedHashMap<>();
        for (Copy copy : copies(earlier, order, CampaignId.next())) {
            ActivityPlan before = copy.earlier().plan();
            groups.computeIfAbsent(
                            List.of(before.title(), before.start()), key -> new ArrayList<>())
                    .add(copy);
        }
        return groups.values().stream().map(group -> line(group, campaign)).toList();
    }

    /** How many activities will not come along because their places are no more. */
    public long lost(RepeatOrder order) {
        CampaignRow earlier = earlier(order);
        return chosen(earlier, order).stream()
                .filter(row -> unit(row.unit(), earlier.owner()).isEmpty())
                .count();
    }

    /** Makes it as a draft, whole or not at all. */
    public Outcome<Campaign> repeat(RepeatOrder order) {
        CampaignRow earlier = earlier(order);
        if (!places.get(earlier.owner()).current()) {
            return new Refused<>(Refusal.PLACE_NOT_CURRENT);
        }
        return transaction.execute(status -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            CampaignPlan plan = campaign(earlier.plan(), order);
            CampaignRow row =
                    new CampaignRow(CampaignId.next(), plan, places.get(plan.owner()), now);
            row.repeat(earlier.id());
            rows.saveAndFlush(row);
            int written = 0;
            for (Copy copy : copies(earlier, order, row.id())) {
                entities.persist(row(copy, now));
                if (++written % WRITTEN_AT_ONCE == 0) {
                    entities.flush();
                }
            }
            entities.flush();
            return new Done<>(row.campaign());
        });
    }

    private ActivityRow row(Copy copy, Instant now) {
        Location location = Location.of(copy.plan().unit(), places);
        ActivityRow row = new ActivityRow(ActivityId.next(), copy.plan(), location, now);
        row.money(new ActivityMoney(copy.earlier().money().planned(), Funds.NONE), now);
        return row;
    }

    private static RepeatLine line(List<Copy> group, CampaignPlan campaign) {
        Copy first = group.getFirst();
        ActivityPlan before = first.earlier().plan();
        List<Warning> warnings = new ArrayList<>();
        PlanRule.launchWeek(campaign, first.plan()).ifPresent(warnings::add);
        PlanRule.period(campaign, first.plan()).ifPresent(warnings::add);
        return new RepeatLine(
                first.plan().title(),
                before.start(),
                first.plan().start(),
                MovedDates.fixed(before.day()),
                group.size(),
                warnings);
    }

    private CampaignPlan campaign(CampaignPlan earlier, RepeatOrder order) {
        MovedDates dates = dates(earlier, order);
        int year = earlier.year() + order.start().getYear() - earlier.period().start().getYear();
        boolean month = earlier.kind() == CampaignKind.ACTION_MONTH;
        return new CampaignPlan(
                earlier.kind(),
                year,
                inYear(earlier.title(), earlier.year(), year),
                month ? themes.text(year) : earlier.theme(),
                earlier.slogans(),
                dates.period(),
                earlier.owner(),
                earlier.aims(),
                earlier.audiences(),
                null,
                earlier.yearly());
    }

    private List<Copy> copies(CampaignRow earlier, RepeatOrder order, CampaignId to) {
        CampaignPlan before = earlier.plan();
        int year = campaign(before, order).year();
        MovedDates dates = dates(before, order);
        List<Copy> all = new ArrayList<>();
        for (ActivityRow row : chosen(earlier, order)) {
            unit(row.unit(), earlier.owner())
                    .ifPresent(unit -> {
                        ActivityPlan plan = row.plan();
                        LocalDateTime start =
                                dates.day(plan.day()).atTime(plan.start().toLocalTime());
                        LocalizedText title = inYear(plan.title(), before.year(), year);
                        all.add(new Copy(row, moved(plan, to, title, unit, start)));
                    });
        }
        return all;
    }

    private List<ActivityRow> chosen(CampaignRow earlier, RepeatOrder order) {
        ActivityFilter filter = ActivityFilter.of(earlier.id());
        return activities.page(filter, scope.reach(), 0, Integer.MAX_VALUE).stream()
                .filter(row -> row.status() != ActivityStatus.CANCELLED)
                .filter(row -> order.communes() || row.unit().equals(earlier.owner()))
                .toList();
    }

    private static ActivityPlan moved(
            ActivityPlan plan,
            CampaignId to,
            LocalizedText title,
            UnitId unit,
            LocalDateTime start) {
        return new ActivityPlan(
                to,
                title,
                plan.kind(),
                plan.channel(),
                plan.stage(),
                unit,
                plan.address(),
                start,
                start.plus(Duration.between(plan.start(), plan.end())),
                plan.lead(),
                plan.partners(),
                plan.audience(),
                plan.menAndBoys(),
                plan.languages(),
                plan.expected(),
                plan.note());
    }

    /** The place, or the one it went into as a whole; within the owner's area. */
    private Optional<UnitId> unit(UnitId unit, UnitId owner) {
        List<Place> now = places.get(unit).current() ? List.of() : places.successors(unit);
        UnitId found = now.size() == 1 ? now.getFirst().id() : unit;
        return places.get(found).current() && places.contains(owner, found)
                ? Optional.of(found)
                : Optional.empty();
    }

    private static MovedDates dates(CampaignPlan earlier, RepeatOrder order) {
        return new MovedDates(earlier.period(), order.start(), order.weekdays());
    }

    /** The text with the new year where it names the old one. */
    private static LocalizedText inYear(LocalizedText text, int before, int year) {
        Map<String, String> all = new LinkedHashMap<>();
        text.versions()
                .forEach((tag, words) ->
                        all.put(
                                tag,
                                words.replaceAll("\\b" + before + "\\b", String.valueOf(year))));
        return new LocalizedText(all);
    }

    private CampaignRow earlier(RepeatOrder order) {
        CampaignRow row =
                rows.findById(order.earlier().value())
                        .orElseThrow(() -> new AccessDeniedException("no such campaign"));
        scope.requireEdit(row.owner());
        return row;
    }
}
