package vn.lantoa.scope;

import static vn.lantoa.scope.Visitor.encoded;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.ActivityId;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.testing.Acting;

/** Results of activities: as they come from phones, and as organisers read them. */
final class ResultsArea implements Area {

    private final ResultFacts facts;
    private final PlansMade plans;
    private final Map<Relation, Fact> results = new EnumMap<>(Relation.class);

    ResultsArea(Acting acting, Campaigns campaigns, Activities activities, ResultFacts facts) {
        this.facts = facts;
        this.plans = new PlansMade(acting, campaigns, activities);
        for (Relation relation : Relation.values()) {
            Person author = acting.person(Role.TRAINER, relation.unit());
            ObjectNode body = ResultFacts.body(null, relation.unit(), 2, 1);
            body.putObject("adHoc").put("title", "Họp " + Uuid7.next()).put("kind", "TALK");
            Fact fact = ResultFacts.fact(author, body);
            facts.store(fact);
            results.put(relation, fact);
        }
    }

    @Override
    public void add(Probes probes) {
        probes.on(
                "fact activity-result : unplanned",
                (visitor, relation) -> takes(visitor, null, relation.unit()));
        probes.on(
                "fact activity-result : of an issued plan",
                (visitor, relation) ->
                        takes(
                                visitor,
                                plans.get(PlansMade.Kind.ISSUED, relation).activity().id(),
                                relation.unit()));
        probes.on(
                "fact activity-result : of a draft",
                (visitor, relation) ->
                        takes(
                                visitor,
                                plans.get(PlansMade.Kind.DRAFT, relation).activity().id(),
                                relation.unit()));
        probes.on(
                "route ket-qua : a result in the list",
                (visitor, relation) ->
                        visitor.shows("ket-qua?tim=" + encoded(title(relation)), title(relation)));
        probes.on(
                "route ket-qua/:___url_parameter : a result",
                (visitor, relation) ->
                        visitor.shows("ket-qua/" + result(relation).id(), title(relation)));
    }

    private boolean takes(Visitor visitor, @Nullable ActivityId activity, UnitId unit) {
        Person author = visitor.person();
        return author != null
                && facts.judge(ResultFacts.fact(author, ResultFacts.body(activity, unit, 1, 1)))
                        instanceof FactVerdict.Accepted;
    }

    /** The title of an unplanned activity held at the unit; it stands nowhere else. */
    private String title(Relation relation) {
        return result(relation).body().path("adHoc").path("title").asString();
    }

    private Fact result(Relation relation) {
        return Objects.requireNonNull(results.get(relation));
    }
}
