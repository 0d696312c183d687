package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.training.ClassesMade.DIEN_BIEN;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.QUANG_TRI;
import static vn.lantoa.training.ClassesMade.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.GuestRequests;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sex;
import vn.lantoa.accounts.privacy.DataAnswer;
import vn.lantoa.accounts.privacy.DataRequest;
import vn.lantoa.accounts.privacy.DataRequests;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.Trainees;

/** People without an account see what is held of them and have it erased within two days. */
@AppTest
@Transactional
class LinkDataTest {

    @Autowired Acting acting;
    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired ClassLinks links;
    @Autowired LinkData data;
    @Autowired DataRequests requests;
    @Autowired TraineeMerge merge;
    @Autowired Trainees trainees;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final String name = "Dấu " + UUID.randomUUID();
    private ClassesMade.Made one;
    private LinkToken token;
    private TraineeId id;

    @BeforeEach
    void somebodyWhoCameByTheLinkOfAClass() {
        one = made.announced(KHE_SANH, VietnamTime.today(clock).plusDays(3), null);
        acting.as(one.organiser());
        done(
                classes.change(
                        one.one().id(), one.one().version(), ClassesMade.byLink(one.one().plan())));
        LinkToken open = links.make(one.one().id());
        acting.nobody();
        Newcomer newcomer =
                new Newcomer(
                        name,
                        PhoneNumber.read("0905777888").orElseThrow(),
                        KHE_SANH,
                        Sex.FEMALE,
                        null);
        ClassLinks.Joined joined =
                ((JoinAnswer.In) links.join(open, newcomer).orElseThrow()).joined();
        token = joined.token();
        id = joined.part().trainee().id();
    }

    @Test
    void showsAllThatIsHeldAndWhichNoticeWasRead() {
        jdbc.sql(
                        """
                        INSERT INTO attendance_mark (id, session_id, trainee_id, state, note, how, author,
                                                     at, received_at)
                        VALUES (:id, :session, :trainee, 'LATE', 'xe hỏng', 'TAP', :id, :at, :at)
                        """)
                .param("id", Uuid7.next())
                .param("session", one.morning().id().value())
                .param("trainee", id.value())
                .param("at", vn.lantoa.shared.DatabaseTime.of(clock.instant()))
                .update();
        assertThat(held())
                .contains(
                        name,
                        "0905 777 888",
                        "word.sex.FEMALE",
                        one.one().plan().name(),
                        state(),
                        "word.mark.LATE",
                        "xe hỏng",
                        String.valueOf(ClassLinks.NOTICE));
    }

    @Test
    void handsOutACopyToReadAndForMachines() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.copy(token, Locale.of("vi"), out);
        Map<String, String> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsOnlyKeys("du-lieu.html", "du-lieu.json");
        assertThat(files.get("du-lieu.json")).contains(name, "0905 777 888");
        assertThatThrownBy(() -> data.copy(LinkToken.next(), Locale.of("vi"), out))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void putsTheWishIntoTheAdministratorsListWithTheSameClock() {
        GuestRequests.Asked asked = data.askErasure(token).orElseThrow();
        assertThat(data.askErasure(token)).as("asked twice is asked once").contains(asked);
        Person administrator = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        DataRequest request = inList();
        assertThat(request.personName()).isEqualTo(name);
        assertThat(request.answerDue())
                .isEqualTo(asked.answerDue())
                .isAfter(VietnamTime.today(clock));
        requests.ask(
                new vn.lantoa.accounts.privacy.Asked(
                        Uuid7.next(), DataRequest.Kind.ERASE, null, null, null));
        assertThat(requests.own().getFirst().answerDue())
                .as("as for " + administrator.id())
                .isEqualTo(asked.answerDue());
    }

    @Test
    void erasesNameNumberLinkAndWordsWhenTheAdministratorAgrees() {
        data.askErasure(token);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        DataRequest request = inList();
        assertThat(requests.guestFates(request))
                .extracting(fate -> fate.sentence())
                .contains("training.guest.fate.name");
        assertThat(requests.carryOut(request.id(), null)).isInstanceOf(DataAnswer.Answered.class);
        assertThat(trainees.find(id).orElseThrow().name()).isEmpty();
        acting.nobody();
        assertThat(links.part(token)).isEmpty();
        assertThat(data.of(token)).isEmpty();
        assertThat(
                        jdbc.sql("SELECT COUNT(*) FROM trainee WHERE id = ? AND state = 'ENROLLED'")
                                .param(id.value())
                                .query(Integer.class)
                                .single())
                .as("the part itself still counts")
                .isOne();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        assertThat(requests.carryOut(request.id(), null)).isInstanceOf(DataAnswer.Already.class);
        assertThat(requests.list(false, 200))
                .filteredOn(any -> any.id().equals(request.id()))
                .singleElement()
                .matches(any -> any.personName().isEmpty());
    }

    @Test
    void tellsTheReasonOfANo() {
        data.askErasure(token);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        requests.refuse(inList().id(), "Chứng nhận đang được lập");
        acting.nobody();
        assertThat(data.of(token).orElseThrow().asked())
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.answer()).isEqualTo("Chứng nhận đang được lập");
                    assertThat(asked.answeredAt()).isNotNull();
                });
        assertThat(links.part(token)).isPresent();
    }

    /** Fails when the unit of the class is not asked for. */
    @Test
    void isAnsweredByTheAdministratorsOfTheClassAlone() {
        data.askErasure(token);
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        UUID request = inList().id();
        for (Person other :
                List.of(
                        acting.person(Role.ADMINISTRATOR, DIEN_BIEN),
                        acting.person(Role.ORGANISER, QUANG_TRI),
                        one.trainer())) {
            acting.as(other);
            assertThat(requests.list(true, 1_000)).noneMatch(any -> any.id().equals(request));
            assertThatThrownBy(() -> requests.carryOut(request, null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> requests.refuse(request, "Không"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(trainees.find(id).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void isTakenDownByTheOrganiserForWhoHasNoLink() {
        acting.as(one.organiser());
        LocalDate received = VietnamTime.today(clock).minusDays(9);
        GuestRequests.Asked asked = data.takeDown(one.one().id(), id, received);
        assertThat(asked.answerDue()).isBefore(VietnamTime.today(clock));
        for (Person other : List.of(one.trainer(), acting.person(Role.ORGANISER, DIEN_BIEN))) {
            acting.as(other);
            assertThatThrownBy(() -> data.takeDown(one.one().id(), id, received))
                    .isInstanceOf(AccessDeniedException.class);
        }
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        assertThat(inList().on(VietnamTime.today(clock))).isEqualTo(DataRequest.Standing.OVERDUE);
    }

    /** Fails when a link is asked without looking for an account. */
    @Test
    void leadsToNothingOfAnAccount() {
        data.askErasure(token);
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(one.organiser());
        merge.merge(one.one().id(), id, person.id());
        acting.nobody();
        assertThat(data.of(token)).isEmpty();
        assertThat(data.askErasure(token)).isEmpty();
        acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        DataRequest request = inList();
        assertThat(requests.carryOut(request.id(), null)).isInstanceOf(DataAnswer.Already.class);
        assertThat(trainees.find(one.one().id(), person.id())).isPresent();
    }

    private DataRequest inList() {
        return requests.list(true, 1_000).stream()
                .filter(one -> one.guest() && one.person().value().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }

    private String state() {
        return trainees.find(id).orElseThrow().state().key();
    }

    private List<String> held() {
        return data.of(token).orElseThrow().parts().stream()
                .flatMap(part -> part.items().stream())
                .flatMap(item -> item.fields().stream())
                .map(field -> field.value())
                .toList();
    }
}
