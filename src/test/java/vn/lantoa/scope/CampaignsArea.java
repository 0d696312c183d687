package vn.lantoa.scope;

import static vn.lantoa.scope.Visitor.encoded;

import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.testing.Acting;

/** Plans and their activities: in lists, on their own pages, on phones. */
final class CampaignsArea implements Area {

    private final PlansMade plans;

    CampaignsArea(Acting acting, Campaigns campaigns, Activities activities) {
        plans = new PlansMade(acting, campaigns, activities);
    }

    @Override
    public void add(Probes probes) {
        for (PlansMade.Kind kind : PlansMade.Kind.values()) {
            addPages(probes, kind);
            addCollections(probes, kind);
        }
        addMoney(probes);
        probes.on(
                "route hoat-dong/:___url_parameter : new",
                (visitor, relation) -> {
                    PlansMade.Plan plan = plans.get(PlansMade.Kind.DRAFT, relation);
                    return visitor.shows(
                            "hoat-dong/moi?campaign=" + plan.campaign().id(), plan.marker());
                });
    }

    /** The total of the activity's money, which fewer may read than the activity. */
    private void addMoney(Probes probes) {
        probes.on(
                "route kinh-phi/:___url_parameter : money of an issued plan",
                (visitor, relation) ->
                        visitor.shows(
                                "kinh-phi/" + issued(relation).campaign().id(), PlansMade.MONEY));
        probes.on(
                "route hoat-dong/:___url_parameter : money of an issued plan",
                (visitor, relation) ->
                        visitor.shows(
                                "hoat-dong/" + issued(relation).activity().id(), PlansMade.MONEY));
    }

    private PlansMade.Plan issued(Relation relation) {
        return plans.get(PlansMade.Kind.ISSUED, relation);
    }

    private void addPages(Probes probes, PlansMade.Kind kind) {
        probes.on(
                "route chien-dich : " + kind.words() + " in the list",
                (visitor, relation) ->
                        visitor.shows("chien-dich", plans.get(kind, relation).marker()));
        probes.on(
                "route chien-dich/:___url_parameter : " + kind.words(),
                (visitor, relation) -> {
                    PlansMade.Plan plan = plans.get(kind, relation);
                    return visitor.shows("chien-dich/" + plan.campaign().id(), plan.marker());
                });
        probes.on(
                "route hoat-dong/:___url_parameter : " + kind.words(),
                (visitor, relation) -> {
                    PlansMade.Plan plan = plans.get(kind, relation);
                    return visitor.shows("hoat-dong/" + plan.activity().id(), plan.marker());
                });
        probes.on(
                "route lich : " + kind.words() + " in the list",
                (visitor, relation) -> {
                    String marker = plans.get(kind, relation).marker();
                    return visitor.shows("lich?tu=dau&tim=" + encoded(marker), marker);
                });
    }

    private void addCollections(Probes probes, PlansMade.Kind kind) {
        String of = " : " + kind.words();
        Probes.Probe activity =
                (visitor, relation) ->
                        FieldArea.gives(
                                visitor, "activities", plans.get(kind, relation).activityId());
        probes.on("collection activities" + of, activity);
        probes.on("endpoint POST /api/field/records" + of, activity);
        probes.on(
                "endpoint GET /api/field/manifest/{collection}" + of,
                (visitor, relation) ->
                        FieldArea.lists(
                                visitor, "activities", plans.get(kind, relation).activityId()));
        probes.on(
                "collection campaigns" + of,
                (visitor, relation) ->
                        FieldArea.gives(
                                visitor,
                                "campaigns",
                                plans.get(kind, relation).campaign().id().toString()));
    }
}
