package vn.lantoa.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.registration.Opening;
import vn.lantoa.campaigns.registration.Registrations;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.testing.Acting;

/** Registration for activities that are open to the people of their own unit. */
final class RegistrationArea implements Area {

    private static final String TYPE = "activity-registration";

    private final PlansMade plans;
    private final FactType facts;

    RegistrationArea(
            Acting acting,
            Campaigns campaigns,
            Activities activities,
            Registrations registrations,
            List<FactType> types) {
        plans = new PlansMade(acting, campaigns, activities);
        facts = types.stream().filter(type -> type.name().equals(TYPE)).findFirst().orElseThrow();
        for (Relation relation : Relation.values()) {
            acting.as(Role.ORGANISER, relation.unit());
            registrations.open(
                    plans.get(PlansMade.Kind.ISSUED, relation).activity().id(),
                    new Opening(null, LocalDateTime.of(2026, 11, 23, 17, 0), relation.unit()));
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "fact activity-registration : of an issued plan",
                (visitor, relation) -> takes(visitor, PlansMade.Kind.ISSUED, relation));
        probes.on(
                "fact activity-registration : of a draft",
                (visitor, relation) -> takes(visitor, PlansMade.Kind.DRAFT, relation));
        probes.on(
                "route hoat-dong/:___url_parameter : register",
                (visitor, relation) ->
                        visitor.shows(
                                "hoat-dong/"
                                        + plans.get(PlansMade.Kind.ISSUED, relation)
                                                .activity()
                                                .id(),
                                "Hạn đăng ký: 17:00, 23/11/2026"));
    }

    private boolean takes(Visitor visitor, PlansMade.Kind kind, Relation relation) {
        Person sender = visitor.person();
        if (sender == null) {
            return false;
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("activity", plans.get(kind, relation).activityId()).put("going", true);
        Fact fact =
                new Fact(
                        Uuid7.next(),
                        TYPE,
                        1,
                        Instant.parse("2026-11-22T01:00:00Z"),
                        Duration.ZERO,
                        null,
                        body,
                        sender);
        return facts.judge(fact) instanceof FactVerdict.Accepted;
    }
}
