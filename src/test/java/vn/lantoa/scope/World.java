package vn.lantoa.scope;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.campaigns.ActionMonth;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.CampaignPlan;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.campaigns.Outcome;
import vn.lantoa.campaigns.Plans;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.testing.Acting;

/**
 * One of each thing at each of the four units: an issued plan and a draft with an activity, and a
 * person.
 */
final class World {

    /** A plan with its one activity; the marker stands in both titles and nowhere else. */
    record Plan(Campaign campaign, Activity activity, String marker) {}

    private final Map<Relation, Plan> issued = new EnumMap<>(Relation.class);
    private final Map<Relation, Plan> drafts = new EnumMap<>(Relation.class);
    private final Map<Relation, Person> people = new EnumMap<>(Relation.class);
    private final Map<Relation, Fact> results = new EnumMap<>(Relation.class);
    private final People directory;
    private final Acting acting;
    private final Campaigns campaigns;
    private final Activities activities;

    World(
            Acting acting,
            People directory,
            Campaigns campaigns,
            Activities activities,
            ResultFacts facts) {
        this.directory = directory;
        this.acting = acting;
        this.campaigns = campaigns;
        this.activities = activities;
        for (Relation relation : Relation.values()) {
            acting.as(Role.ORGANISER, relation.unit());
            issued.put(relation, plan(relation, true));
            drafts.put(relation, plan(relation, false));
            people.put(relation, newPerson(relation));
            results.put(relation, newResult(relation, facts));
        }
        acting.nobody();
    }

    Plan issued(Relation relation) {
        return get(issued, relation);
    }

    Plan draft(Relation relation) {
        return get(drafts, relation);
    }

    Person person(Relation relation) {
        return get(people, relation);
    }

    /** The title of an unplanned activity held at the unit; it stands nowhere else. */
    String result(Relation relation) {
        return get(results, relation).body().path("adHoc").path("title").asString();
    }

    UUID resultId(Relation relation) {
        return get(results, relation).id();
    }

    Acting acting() {
        return acting;
    }

    /** A collaborator with a name that stands nowhere else. */
    private Person newPerson(Relation relation) {
        acting.nobody();
        return SystemActor.call(() ->
                directory.add(
                        PersonDetails.of("Người " + Uuid7.next(), relation.unit()),
                        List.of(Grant.of(Role.COLLABORATOR, relation.unit()))));
    }

    private Fact newResult(Relation relation, ResultFacts facts) {
        Person author = acting.person(Role.TRAINER, relation.unit());
        ObjectNode body = ResultFacts.body(null, relation.unit(), 2, 1);
        body.putObject("adHoc").put("title", "Họp " + Uuid7.next()).put("kind", "TALK");
        Fact fact = ResultFacts.fact(author, body);
        facts.store(fact);
        return fact;
    }

    private Plan plan(Relation relation, boolean issue) {
        String marker = "dấu " + Uuid7.next();
        Campaign campaign =
                done(
                        campaigns.create(
                                new CampaignPlan(
                                        vn.lantoa.campaigns.CampaignKind.OTHER,
                                        2026,
                                        LocalizedText.vietnamese(marker),
                                        LocalizedText.EMPTY,
                                        vn.lantoa.campaigns.Slogans.NONE,
                                        new ActionMonth(2026).period(),
                                        relation.unit(),
                                        LocalizedText.EMPTY,
                                        LocalizedText.EMPTY,
                                        null)));
        Activity activity =
                done(
                        activities.plan(
                                Plans.titled(
                                        Plans.talk(
                                                campaign.id(),
                                                relation.unit(),
                                                LocalDateTime.of(2026, 11, 24, 14, 0)),
                                        marker)));
        if (issue) {
            campaign = done(campaigns.publish(campaign.id(), campaign.version()));
        }
        return new Plan(campaign, activity, marker);
    }

    private static <T> T get(Map<Relation, T> all, Relation relation) {
        T one = all.get(relation);
        if (one == null) {
            throw new IllegalStateException("nothing at " + relation);
        }
        return one;
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not made: " + outcome);
    }
}
