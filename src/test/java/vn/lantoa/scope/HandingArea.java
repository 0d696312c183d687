package vn.lantoa.scope;

import java.time.LocalDateTime;
import java.util.List;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.HandDown;
import vn.lantoa.campaigns.Handing;
import vn.lantoa.campaigns.HandingOrder;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;

/** Handing activities down, what the units below are offered, and how far they are. */
final class HandingArea implements Area {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 26, 14, 0);

    private final HandDown handDown;
    private final PlansMade plans;
    private final String marker = "dấu " + Uuid7.next();

    HandingArea(Acting acting, Campaigns campaigns, Activities activities, HandDown handDown) {
        this.handDown = handDown;
        this.plans = new PlansMade(acting, campaigns, activities);
        acting.as(Role.ORGANISER, UnitId.MINISTRY);
        Campaign national = Plans.done(campaigns.create(Plans.month(UnitId.MINISTRY)));
        Activity above =
                Plans.done(
                        activities.plan(
                                Plans.titled(
                                        Plans.talk(national.id(), UnitId.MINISTRY, START),
                                        marker)));
        Plans.done(campaigns.publish(national.id(), national.version()));
        Plans.done(
                handDown.handDown(
                        order(
                                above,
                                Relation.OWN.unit(),
                                Relation.CHILD.unit(),
                                Relation.SIBLING.unit())));
        Plans.done(
                activities.change(
                        above.id(),
                        above.version(),
                        Plans.moved(above.plan(), UnitId.MINISTRY, START.plusDays(1))));
        acting.nobody();
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "route hoat-dong/:___url_parameter : hand down to a commune of the province",
                (visitor, relation) ->
                        visitor.found(() ->
                                hands(plans.get(PlansMade.Kind.ISSUED, relation).activity())));
        probes.on(
                "route thay-doi : a change above in the list",
                (visitor, relation) ->
                        relation != Relation.PARENT
                                && visitor.shows(
                                        "thay-doi?noi=" + relation.unit() + "&tim=" + search(),
                                        marker));
        probes.on(
                "route tien-do : a commune in the table",
                (visitor, relation) ->
                        visitor.shows("tien-do?noi=" + relation.unit(), province(relation)));
    }

    /** A province that stands in the table beside communes of the unit. */
    private static String province(Relation relation) {
        return switch (relation) {
            case OWN, CHILD -> "Tỉnh Quảng Trị";
            case SIBLING, PARENT -> "Tỉnh Điện Biên";
        };
    }

    private String search() {
        return Visitor.encoded(marker);
    }

    private boolean hands(Activity activity) {
        UnitId commune = UnitId.now("19414");
        return handDown.forecast(order(activity, commune)) instanceof Outcome.Done<Handing>;
    }

    private static HandingOrder order(Activity activity, UnitId... units) {
        return new HandingOrder(
                List.of(activity.id()), new HandingOrder.Chosen(List.of(units)), false);
    }
}
