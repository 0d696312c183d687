package vn.lantoa.local;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityFilter;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignId;
import vn.lantoa.campaigns.CampaignKind;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Channel;
import vn.lantoa.campaigns.EditionOrder;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Period;
import vn.lantoa.campaigns.Slogans;
import vn.lantoa.campaigns.Stage;
import vn.lantoa.campaigns.Template;
import vn.lantoa.campaigns.Templates;
import vn.lantoa.geography.PlaceLevel;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.UnitId;

/**
 * The demo's plans of one province: the Action Month of the year from its template, and a campaign
 * of talks around today, so that there is something to see on any day of the year.
 */
final class DemoPlans {

    private static final int MOST = 1_000;

    private final Campaigns campaigns;
    private final Templates templates;
    private final Activities activities;
    private final Places places;
    private final LocalDate today;

    DemoPlans(ApplicationContext product, LocalDate today) {
        this.campaigns = product.getBean(Campaigns.class);
        this.templates = product.getBean(Templates.class);
        this.activities = product.getBean(Activities.class);
        this.places = product.getBean(Places.class);
        this.today = today;
    }

    /** Makes and issues the plans as the province's organiser, who acts on this thread. */
    boolean make(UnitId province) {
        List<UnitId> communes = communes(province);
        List<Campaign> plans = new ArrayList<>();
        plans.add(done(campaigns.create(talks(province))));
        for (int i = 0; i < communes.size(); i++) {
            planTalk(plans.getFirst().id(), communes.get(i), i);
        }
        // Vĩnh Long's Action Month is left to whoever tries the product
        if (!province.equals(DemoPeople.VINH_LONG)) {
            plans.add(done(campaigns.create(actionMonth(province, communes))));
        }
        for (Campaign plan : plans) {
            list(plan.id()).forEach(this::writeDown);
            done(campaigns.publish(plan.id(), plan.version()));
            list(plan.id()).forEach(this::settle);
        }
        happen(plans.getLast().id());
        return true;
    }

    private static List<UnitId> communes(UnitId province) {
        if (province.equals(DemoPeople.QUANG_TRI)) {
            return DemoPeople.COMMUNES_QUANG_TRI;
        }
        return province.equals(DemoPeople.DIEN_BIEN)
                ? DemoPeople.COMMUNES_DIEN_BIEN
                : DemoPeople.COMMUNES_VINH_LONG;
    }

    /** In the languages for which we hold a genuine text. */
    private static Slogans slogans(UnitId province) {
        if (province.equals(DemoPeople.DIEN_BIEN)) {
            return DemoTexts.bornEqual("blt-Tavt", "hni");
        }
        return province.equals(DemoPeople.VINH_LONG)
                ? DemoTexts.bornEqual("km-VN")
                : DemoTexts.bornEqual();
    }

    private EditionOrder actionMonth(UnitId province, List<UnitId> communes) {
        Template template =
                templates.list().stream()
                        .filter(one -> one.kind() == CampaignKind.ACTION_MONTH)
                        .findFirst()
                        .orElseThrow();
        return new EditionOrder(
                template.id(),
                today.getYear(),
                province,
                template.anchor().atYear(today.getYear()),
                LocalizedText.EMPTY,
                new EditionOrder.ChosenCommunes(communes),
                Map.of());
    }

    private CampaignPlan talks(UnitId province) {
        return new CampaignPlan(
                CampaignKind.AWARENESS,
                today.getYear(),
                LocalizedText.vietnamese(
                        "Truyền thông thường xuyên về bình đẳng giới năm " + today.getYear()),
                LocalizedText.EMPTY,
                slogans(province),
                new Period(today.minusDays(20), today.plusDays(20)),
                province,
                LocalizedText.vietnamese("Nâng cao nhận thức của người dân về bình đẳng giới"),
                LocalizedText.vietnamese("Người dân ở thôn, bản, tổ dân phố"),
                null);
    }

    /** One talk in each commune, from a week before today on, one of them today. */
    private void planTalk(CampaignId campaign, UnitId unit, int index) {
        LocalDate day = today.plusDays(index % 12 - 5);
        boolean loudspeaker = index % 3 == 1;
        done(
                activities.plan(
                        new ActivityPlan(
                                campaign,
                                LocalizedText.vietnamese(
                                        loudspeaker
                                                ? "Bản tin truyền thanh: nơi nhận giúp đỡ khi bị bạo lực"
                                                : "Sinh hoạt tổ, nhóm về chia sẻ việc nhà"),
                                loudspeaker
                                        ? ActivityKind.LOUDSPEAKER_BULLETIN
                                        : ActivityKind.COMMUNICATION_SESSION,
                                loudspeaker ? Channel.LOUDSPEAKER_STATION : Channel.DIRECT_TALK,
                                Stage.RUNNING,
                                unit,
                                "",
                                day.atTime(loudspeaker ? LocalTime.of(17, 0) : LocalTime.of(19, 0)),
                                day.atTime(
                                        loudspeaker ? LocalTime.of(17, 15) : LocalTime.of(20, 30)),
                                "",
                                List.of(),
                                LocalizedText.vietnamese("Người dân trên địa bàn"),
                                true,
                                List.of("vi"),
                                null,
                                LocalizedText.EMPTY)));
    }

    /** Fills in who leads, where exactly and how many are expected. */
    private void writeDown(Activity activity) {
        ActivityPlan plan = activity.plan();
        boolean commune = places.get(plan.unit()).level() == PlaceLevel.COMMUNE;
        String name = places.get(plan.unit()).name();
        String lower = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
        List<String> partners = new ArrayList<>();
        partners.add(commune ? "Ủy ban nhân dân " + lower : "Hội Liên hiệp Phụ nữ " + lower);
        done(
                activities.change(
                        activity.id(),
                        activity.version(),
                        new ActivityPlan(
                                plan.campaign(),
                                plan.title(),
                                plan.kind(),
                                plan.channel(),
                                plan.stage(),
                                plan.unit(),
                                commune ? "Nhà văn hóa " + lower : "Hội trường trung tâm " + lower,
                                plan.start(),
                                plan.end(),
                                commune ? "Hội Liên hiệp Phụ nữ " + lower : "Sở Nội vụ " + lower,
                                partners,
                                plan.audience(),
                                plan.menAndBoys(),
                                plan.languages(),
                                commune ? 60 : 200,
                                plan.note())));
    }

    /** What lies behind today took place; what comes within ten days is fixed. */
    private void settle(Activity activity) {
        if (!activity.open()) {
            return;
        }
        LocalDate day = activity.plan().day();
        if (day.isBefore(today.minusDays(2))) {
            done(activities.hold(activity.id(), activity.version()));
        } else if (!day.isBefore(today) && day.isBefore(today.plusDays(10))) {
            done(activities.confirm(activity.id(), activity.version()));
        }
    }

    /** One activity to come is cancelled and one is moved, as happens. */
    private void happen(CampaignId month) {
        List<Activity> coming =
                list(month).stream()
                        .filter(activity -> activity.open() && activity.plan().day().isAfter(today))
                        .filter(activity ->
                                places.get(activity.plan().unit()).level() == PlaceLevel.COMMUNE)
                        .toList();
        if (coming.size() < 2) {
            return;
        }
        Activity cancelled = coming.get(0);
        done(
                activities.cancel(
                        cancelled.id(), cancelled.version(), "Mưa lũ, đường vào bản bị chia cắt"));
        Activity moved = coming.get(1);
        ActivityPlan plan = moved.plan();
        done(
                activities.change(
                        moved.id(),
                        moved.version(),
                        new ActivityPlan(
                                plan.campaign(),
                                plan.title(),
                                plan.kind(),
                                plan.channel(),
                                plan.stage(),
                                plan.unit(),
                                plan.address(),
                                plan.start().plusHours(1),
                                plan.end().plusHours(1),
                                plan.lead(),
                                plan.partners(),
                                plan.audience(),
                                plan.menAndBoys(),
                                plan.languages(),
                                plan.expected(),
                                plan.note())));
    }

    private List<Activity> list(CampaignId campaign) {
        return activities.list(ActivityFilter.of(campaign), 0, MOST);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Overtaken<T> _ -> throw new IllegalStateException("the demo is alone");
            case Outcome.Refused<T>(Outcome.Refusal why) ->
                    throw new IllegalStateException("the demo was refused: " + why);
        };
    }
}
