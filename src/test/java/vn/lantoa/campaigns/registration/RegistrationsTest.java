package vn.lantoa.campaigns.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.campaigns.Plans.CUA_TUNG;
import static vn.lantoa.campaigns.Plans.DIEN_BIEN;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.accounts.Person;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactVerdict;
import vn.lantoa.sync.spi.FieldReader;
import vn.lantoa.sync.spi.StoredFact;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class RegistrationsTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 25, 14, 0);
    private static final LocalDateTime CLOSES = LocalDateTime.of(2026, 11, 24, 17, 0);
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2026-11-24T10:00:01Z");

    @Autowired Acting acting;
    @Autowired Campaigns campaigns;
    @Autowired Activities activities;
    @Autowired Registrations registrations;
    @Autowired RegistrationFacts facts;
    @Autowired FieldRegistrations field;
    @Autowired RegistrationData data;

    private Person organiser;
    private Activity talk;

    @BeforeEach
    void open() {
        organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        talk = done(activities.plan(talk(campaign.id(), KHE_SANH, START)));
        done(campaigns.publish(campaign.id(), campaign.version()));
        registrations.open(talk.id(), new Opening(2, CLOSES, KHE_SANH));
    }

    @Test
    void seatsTheFirstAndLetsTheOthersWaitInTheirOrder() {
        acting.as(organiser);
        assertThat(registrations.addGroup(talk.id(), "Chi hội thôn", 1)).isEqualTo(Seat.SEATED);
        Person first = collaborator();
        assertThat(registrations.register(talk.id())).contains(Seat.SEATED);
        Person second = collaborator();
        assertThat(registrations.register(talk.id())).contains(Seat.WAITING);
        assertThat(registrations.register(talk.id())).contains(Seat.WAITING);
        Person third = collaborator();
        assertThat(registrations.register(talk.id())).contains(Seat.WAITING);
        assertThat(registrations.find(talk.id()))
                .contains(
                        new Registered(new Opening(2, CLOSES, KHE_SANH), 2, 2, Seat.WAITING, true));
        acting.as(first);
        assertThat(registrations.withdraw(talk.id())).contains(Seat.WITHDRAWN);
        assertThat(mine(second)).isEqualTo(Seat.SEATED);
        assertThat(mine(third)).isEqualTo(Seat.WAITING);
        acting.as(first);
        assertThat(registrations.register(talk.id())).contains(Seat.WAITING);
        acting.as(organiser);
        registrations.open(talk.id(), new Opening(3, CLOSES, KHE_SANH));
        assertThat(mine(third)).isEqualTo(Seat.SEATED);
        assertThat(mine(first)).isEqualTo(Seat.WAITING);
    }

    @Test
    void letsAGroupWaitThatDoesNotFitAndNobodyPassIt() {
        acting.as(organiser);
        registrations.addGroup(talk.id(), "Một người", 1);
        assertThat(registrations.addGroup(talk.id(), "Đoàn xã", 2)).isEqualTo(Seat.WAITING);
        collaborator();
        assertThat(registrations.register(talk.id())).contains(Seat.WAITING);
        acting.as(organiser);
        List<RegistrationLine> all = registrations.list(talk.id());
        assertThat(all).extracting(RegistrationLine::people).containsExactly(1, 2, 1);
        registrations.takeOut(talk.id(), all.getFirst().id());
        assertThat(registrations.list(talk.id()).getFirst().label()).isEqualTo("Đoàn xã");
        assertThat(registrations.list(talk.id()).getFirst().seat()).isEqualTo(Seat.SEATED);
    }

    @Test
    void isForPeopleOfTheAreaAndTheListForItsOrganiser() {
        acting.as(Role.COLLABORATOR, CUA_TUNG);
        assertThatThrownBy(() -> registrations.register(talk.id()))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.COLLABORATOR, QUANG_TRI);
        assertThat(registrations.register(talk.id())).isEmpty();
        collaborator();
        assertThatThrownBy(() -> registrations.list(talk.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registrations.addGroup(talk.id(), "x", 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> registrations.open(talk.id(), new Opening(9, CLOSES, KHE_SANH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesRegistrationsFromPhonesByWhenTheyWereSaid() {
        Person timely = acting.person(Role.COLLABORATOR, KHE_SANH);
        Person late = acting.person(Role.COLLABORATOR, KHE_SANH);
        Fact going = fact(timely, true, NOW);
        assertThat(facts.judge(going)).isInstanceOf(FactVerdict.Accepted.class);
        facts.record(List.of(stored(fact(late, true, TOO_LATE)), stored(going), stored(going)));
        assertThat(onPhone(timely)).containsEntry("mine", "SEATED");
        assertThat(onPhone(late)).containsEntry("mine", "LATE");
        facts.record(List.of(stored(fact(timely, false, NOW.plusSeconds(60)))));
        assertThat(onPhone(timely)).containsEntry("mine", "WITHDRAWN");
        facts.record(List.of(stored(going)));
        assertThat(onPhone(timely))
                .as("an older word that comes again")
                .containsEntry("mine", "WITHDRAWN");
    }

    @Test
    void aPhoneThatDoesNotKnowItsOffsetHasSaidItWhenItArrives() {
        Person slow = acting.person(Role.COLLABORATOR, KHE_SANH);
        Instant yearsAgo = Instant.parse("2020-01-01T00:00:00Z");
        Fact known = fact(slow, true, yearsAgo);
        Fact unknown =
                new Fact(
                        known.id(),
                        known.type(),
                        known.version(),
                        yearsAgo,
                        null,
                        null,
                        known.body(),
                        slow);
        assertThat(facts.judge(unknown)).isInstanceOf(FactVerdict.Accepted.class);
        facts.record(List.of(stored(unknown)));
        assertThat(onPhone(slow)).containsEntry("mine", "LATE");
    }

    @Test
    void refusesPhonesOfOtherPlacesAndLetsUnknownActivitiesWait() {
        Person far = acting.person(Role.COLLABORATOR, DIEN_BIEN);
        assertThat(facts.judge(fact(far, true, NOW))).isInstanceOf(FactVerdict.OutOfReach.class);
        Person above = acting.person(Role.COLLABORATOR, QUANG_TRI);
        assertThat(facts.judge(fact(above, true, NOW))).isInstanceOf(FactVerdict.OutOfReach.class);
        Person near = acting.person(Role.COLLABORATOR, KHE_SANH);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("activity", UUID.randomUUID().toString()).put("going", true);
        assertThat(facts.judge(fact(near, body, NOW))).isInstanceOf(FactVerdict.Waiting.class);
    }

    @Test
    void tellsPhonesOnlyOfWhatTheirPersonMayRegisterFor() {
        Person near = acting.person(Role.COLLABORATOR, KHE_SANH);
        assertThat(onPhone(near))
                .containsExactly(Map.entry("closes", "2026-11-24T17:00"), Map.entry("full", false));
        acting.as(organiser);
        registrations.addGroup(talk.id(), "Đoàn xã", 2);
        assertThat(onPhone(near)).containsEntry("full", true);
        Person above = acting.person(Role.COLLABORATOR, QUANG_TRI);
        assertThat(field.of(reader(above, QUANG_TRI), List.of(talk.id()))).isEmpty();
    }

    @Test
    void keepsTheSeatOfAnErasedPersonAndForgetsWhoseItWas() {
        Person person = collaborator();
        registrations.register(talk.id());
        assertThat(data.heldOf(person.id())).hasSize(1);
        assertThat(data.fates(person.id()).getFirst().count()).isEqualTo(1);
        data.erase(person.id());
        assertThat(data.heldOf(person.id())).isEmpty();
        acting.as(organiser);
        assertThat(registrations.find(talk.id()).orElseThrow().seats()).isEqualTo(1);
    }

    private Person collaborator() {
        return acting.as(Role.COLLABORATOR, KHE_SANH);
    }

    private Seat mine(Person person) {
        acting.as(person);
        return java.util.Objects.requireNonNull(registrations.find(talk.id()).orElseThrow().mine());
    }

    private Map<String, Object> onPhone(Person person) {
        return java.util.Objects.requireNonNull(
                field.of(reader(person, KHE_SANH), List.of(talk.id())).get(talk.id()));
    }

    private static FieldReader reader(Person person, UnitId unit) {
        return new FieldReader(person, List.of(unit), CLOSES.toLocalDate().minusDays(2));
    }

    private Fact fact(Person person, boolean going, Instant at) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("activity", talk.id().toString()).put("going", going);
        return fact(person, body, at);
    }

    private static Fact fact(Person person, ObjectNode body, Instant at) {
        return new Fact(
                UUID.randomUUID(),
                "activity-registration",
                1,
                at,
                Duration.ZERO,
                null,
                body,
                person);
    }

    private static StoredFact stored(Fact fact) {
        return new StoredFact(fact, 1, TOO_LATE, KHE_SANH);
    }
}
