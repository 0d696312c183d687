package vn.lantoa.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.campaigns.EditionOrder.AllCommunes;
import vn.lantoa.campaigns.EditionOrder.Choice;
import vn.lantoa.campaigns.EditionOrder.ChosenCommunes;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/** Turns a template and an order into a campaign and its activities; writes nothing. */
@Component
class Editions {

    private final Places places;
    private final Clock clock;

    Editions(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The campaign that the order asks for. */
    CampaignPlan campaign(Template template, EditionOrder order) {
        Period period = template.period(order.anchor());
        if (template.kind() == CampaignKind.ACTION_MONTH) {
            return CampaignPlan.actionMonth(
                            new ActionMonth(order.year()), order.theme(), order.owner())
                    .in(period);
        }
        return new CampaignPlan(
                template.kind(),
                order.year(),
                template.name(),
                order.theme(),
                Slogans.NONE,
                period,
                order.owner(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                null);
    }

    /** Every item with its date, in order of date. */
    List<PreviewItem> preview(Template template, EditionOrder order) {
        CampaignPlan campaign = campaign(template, order);
        int communes = units(ItemLevel.COMMUNE, order).size();
        return template.items().stream()
                .map(item -> preview(item, template, order, campaign, communes))
                .sorted(java.util.Comparator.comparing(PreviewItem::start))
                .toList();
    }

    /** The activities of the edition, one for each item and place that is not dropped. */
    Stream<ActivityRow> activities(
            Template template, EditionOrder order, CampaignId campaign, Instant now) {
        return preview(template, order).stream()
                .filter(line -> line.choice() != Choice.DROP)
                .flatMap(line ->
                        units(line.item().level(), order).stream()
                                .map(unit -> row(line, unit, campaign, now)));
    }

    /**
     * The first of the chosen communes that does not lie in the owner's area or is not in force.
     */
    Optional<UnitId> misplaced(EditionOrder order) {
        return units(ItemLevel.COMMUNE, order).stream()
                .filter(unit ->
                        !places.contains(order.owner(), unit) || !places.get(unit).current())
                .findFirst();
    }

    private PreviewItem preview(
            TemplateItem item,
            Template template,
            EditionOrder order,
            CampaignPlan campaign,
            int communes) {
        LocalDate usual = template.anchor().atYear(order.year());
        LocalDateTime start = item.start(order.anchor(), usual);
        LocalDateTime end = start.plusMinutes(item.minutes());
        boolean past = end.isBefore(VietnamTime.local(clock.instant()));
        // nobody above knows what each commune did: it says so itself
        Choice usually = past && item.level() == ItemLevel.OWNER ? Choice.DONE : Choice.PLAN;
        Choice choice = order.choices().getOrDefault(item.id(), usually);
        ActivityPlan plan = plan(item, start, end, order.owner(), CampaignId.next());
        List<Warning> warnings = new ArrayList<>();
        PlanRule.launchWeek(campaign, plan).ifPresent(warnings::add);
        PlanRule.period(campaign, plan).ifPresent(warnings::add);
        return new PreviewItem(
                item,
                start,
                end,
                past,
                // what has not happened cannot be kept as done
                choice == Choice.DONE && !past ? Choice.PLAN : choice,
                item.level() == ItemLevel.OWNER ? 1 : communes,
                warnings);
    }

    private ActivityRow row(PreviewItem line, UnitId unit, CampaignId campaign, Instant now) {
        ActivityPlan plan = plan(line.item(), line.start(), line.end(), unit, campaign);
        ActivityRow row = new ActivityRow(ActivityId.next(), plan, Location.of(unit, places), now);
        if (line.choice() == Choice.DONE) {
            row.status(ActivityStatus.HELD, null, now);
        }
        return row;
    }

    private ActivityPlan plan(
            TemplateItem item,
            LocalDateTime start,
            LocalDateTime end,
            UnitId unit,
            CampaignId campaign) {
        return new ActivityPlan(
                campaign,
                item.title(),
                item.kind(),
                item.channel(),
                item.stage(),
                unit,
                "",
                start,
                end,
                UsualLead.of(places.get(unit)),
                List.of(),
                item.audience(),
                item.menAndBoys(),
                List.of("vi"),
                null,
                LocalizedText.EMPTY);
    }

    private List<UnitId> units(ItemLevel level, EditionOrder order) {
        if (level == ItemLevel.OWNER) {
            return List.of(order.owner());
        }
        return switch (order.communes()) {
            case AllCommunes all ->
                    places.within(order.owner(), PlaceLevel.COMMUNE).stream()
                            .filter(Place::current)
                            .map(Place::id)
                            .toList();
            case ChosenCommunes chosen -> chosen.units().stream().distinct().toList();
        };
    }
}
