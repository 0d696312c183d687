package vn.lantoa.scope;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.documents.Cell;
import vn.lantoa.documents.imports.ImportJob;
import vn.lantoa.documents.imports.Imports;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;

/** The import screen, and somebody's import that waits there. */
final class ImportsArea implements Area {

    private final String fileName = Uuid7.next() + ".xlsx";
    private final ImportJob another;
    private final PlansMade plans;

    /** Somebody begins an import of one person. */
    ImportsArea(
            Acting acting,
            Campaigns campaigns,
            Activities activities,
            People people,
            Imports imports) {
        plans = new PlansMade(acting, campaigns, activities);
        var somebody =
                SystemActor.call(() ->
                        people.add(
                                PersonDetails.of("Người nhập", UnitId.MINISTRY),
                                List.of(Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY))));
        ImportRow row = new ImportRow(2, Map.of("name", Cell.text("Người được nhập")));
        another =
                SystemActor.callAs(
                        somebody.id(),
                        () ->
                                imports.start(
                                        "nguoi-dung",
                                        Map.of(),
                                        Locale.of("vi"),
                                        fileName,
                                        List.of(row)));
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "route nhap/:kind : people",
                (visitor, relation) -> visitor.opens("nhap/nguoi-dung"));
        for (PlansMade.Kind kind : PlansMade.Kind.values()) {
            probes.on(
                    "route nhap/:kind : plans, " + kind.words(),
                    (visitor, relation) -> {
                        PlansMade.Plan plan = plans.get(kind, relation);
                        return visitor.shows(
                                "nhap/ke-hoach?chien-dich=" + plan.campaign().id(), plan.marker());
                    });
        }
        probes.on(
                "route nhap/:kind : another's import",
                (visitor, relation) ->
                        visitor.shows("nhap/nguoi-dung?viec=" + another.id(), "Người được nhập"));
    }
}
