package vn.lantoa.accounts.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.HandIn;
import vn.lantoa.accounts.InvitationAnswer;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.Passwords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.privacy.DataRequest.Kind;
import vn.lantoa.accounts.spi.Fate;
import vn.lantoa.campaigns.results.ResultFacts;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class ErasureTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    private record Column(String table, String name) {}

    @Autowired DataRequests requests;
    @Autowired Erasures erasures;
    @Autowired People people;
    @Autowired Invitations invitations;
    @Autowired Devices devices;
    @Autowired Passwords passwords;
    @Autowired ResultFacts facts;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    private final String mark = "Zq" + UUID.randomUUID().toString().substring(0, 8);
    private final String digits =
            "9"
                    + String.valueOf(100_000_000 + Math.floorMod(mark.hashCode(), 900_000_000))
                            .substring(1);
    private Person person;
    private Person administrator;
    private String token;
    private DataRequest request;

    @BeforeEach
    void aPersonWhoLeftTraces() {
        administrator = acting.as(Role.ADMINISTRATOR, QUANG_TRI);
        PhoneNumber phone = PhoneNumber.read("0" + digits).orElseThrow();
        person =
                people.add(
                        PersonDetails.of("Hồ Thị " + mark, KHE_SANH).withPhone(phone),
                        List.of(Grant.of(Role.COLLABORATOR, KHE_SANH)));
        String link = invitations.issue(person.id()).token();
        token =
                ((InvitationAnswer.Accepted) invitations.accept(link, "Máy của " + mark))
                        .device()
                        .token();
        invitations.issue(person.id());
        acting.as(person);
        passwords.change(null, "ruộng bậc thang 7");
        facts.store(ResultFacts.fact(person, ResultFacts.body(null, KHE_SANH, 12, 9)));
        moreTraces();
        requests.ask(new Asked(Uuid7.next(), Kind.CORRECT, "Tôi là " + mark, mark + " mới", phone));
        request =
                requests.ask(
                        new Asked(Uuid7.next(), Kind.ERASE, "Gọi tôi số 0" + digits, null, null));
        twin(phone);
        acting.as(administrator);
    }

    @Test
    void noTableHoldsTheNameOrNumberAnyMore() {
        assertThat(holding()).isNotEmpty();
        requests.carryOut(request.id(), null);
        assertThat(holding()).isEmpty();
    }

    @Test
    void resultsAddUpAsBefore() {
        List<String> before = sums();
        requests.carryOut(request.id(), null);
        assertThat(sums()).isEqualTo(before);
    }

    @Test
    void signsEveryDeviceOutAtOnceAndLeavesItToHandInOnly() {
        assertThat(devices.authenticate(token)).isPresent();
        requests.carryOut(request.id(), null);
        assertThat(devices.authenticate(token)).isEmpty();
        assertThat(devices.handIn(token).orElseThrow().reason()).isEqualTo(HandIn.Reason.CLOSED);
    }

    @Test
    void saysBeforeWhatGoesAndWhatStays() {
        List<Fate> fates = erasures.preview(person.id());
        assertThat(fates.stream().filter(fate -> !fate.stays()).map(Fate::sentence))
                .contains(
                        "accounts.fate.account",
                        "accounts.fate.roles",
                        "accounts.fate.devices",
                        "accounts.fate.invitations",
                        "accounts.fate.proofs",
                        "accounts.fate.requests");
        assertThat(fates.stream().filter(Fate::stays).map(Fate::sentence))
                .contains("accounts.fate.audit", "campaigns.fate.results");
        assertThat(fates).allMatch(fate -> fate.count() > 0);
    }

    @Test
    void anErasedAccountIsNowhereToBeFoundOrOpened() {
        requests.carryOut(request.id(), null);
        assertThat(people.find(person.id())).isEmpty();
        assertThat(people.list(new PeopleFilter(mark, null, null, true), 0, 10)).isEmpty();
        assertThat(people.list(new PeopleFilter("", KHE_SANH, null, true), 0, 1_000))
                .noneMatch(row -> row.id().equals(person.id()));
        assertThatThrownBy(() -> people.reopen(person.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyWhoAnswersRequestsErases() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThatThrownBy(() -> erasures.preview(person.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.carryOut(request.id(), null))
                .isInstanceOf(AccessDeniedException.class);
        acting.as(Role.ADMINISTRATOR, UnitId.now("11"));
        assertThatThrownBy(() -> requests.carryOut(request.id(), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void everyColumnThatLeadsToAPersonIsThoughtOf() {
        // a new one is a question: what becomes of it when the person's data are erased?
        List<String> rowsGo =
                List.of(
                        "activity_registration.person_id",
                        "authenticator.person",
                        "calendar_feed.person",
                        "class_trainer.person_id",
                        "import_heading.person",
                        "import_job.person",
                        "invitation.person",
                        "passkey.person",
                        "person_role.person",
                        "phone_report.person",
                        "recovery_key.person",
                        "spare_code.person",
                        "trainee.person_id");
        List<String> wordsGo = List.of("data_request.person", "device.person");
        List<String> idsThatSayNothingMore =
                List.of(
                        "activity_history.changed_by",
                        "activity_result.author",
                        "attendance_mark.author",
                        "audit_entry.person",
                        "certificate_issue.begun_by",
                        "data_request.answered_by",
                        "data_request.taken_by",
                        "fact.author",
                        "fact.decided_by",
                        "fact.read_in_by",
                        "guest_request.answered_by",
                        "guest_request.taken_by",
                        "recovery_key.made_by", // a device
                        "removed_photo.removed_by",
                        "result_decision.decided_by",
                        "result_fork_decision.decided_by",
                        "roll_state.author",
                        "upload.person",
                        "walk_in.author");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT concat(table_name, '.', column_name)
                                          FROM information_schema.columns
                                         WHERE table_schema = database() AND data_type = 'uuid'
                                           AND column_name REGEXP
                                               '^(person|author|owner|user)(_id)?$|_by$'
                                        """)
                                .query((row, n) -> row.getString(1))
                                .list())
                .isSubsetOf(
                        Stream.of(rowsGo, wordsGo, idsThatSayNothingMore)
                                .flatMap(List::stream)
                                .toList());
    }

    private void moreTraces() {
        jdbc.sql(
                        """
                        INSERT INTO import_job (id, kind, parameters, person, file_name, state,
                            total, done, added, changed, unchanged, wrong, started_at)
                        VALUES (:id, 'people', '{}', :person, :file, 'DONE', 0, 0, 0, 0, 0, 0, now())
                        """)
                .param("id", Uuid7.next().toString())
                .param("person", person.id().toString())
                .param("file", mark + ".xlsx")
                .update();
        jdbc.sql(
                        """
                        INSERT INTO calendar_feed (person, token_hash, filter, made_at)
                        VALUES (:id, :hash, :filter, now())
                        """)
                .param("id", person.id().toString())
                .param("hash", (mark + "x".repeat(64)).substring(0, 64))
                .param("filter", "tim=" + mark)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO authenticator (person, sealed_secret, last_step, since)
                        VALUES (:id, 'x', 0, now())
                        """)
                .param("id", person.id().toString())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO passkey (id, person, credential, attestation, public_key,
                            signature_count, transports, backup_eligible, backup_state, name,
                            created_at)
                        VALUES (:id, :person, :id, '', '', 0, '', FALSE, FALSE, :name, now())
                        """)
                .param("id", Uuid7.next().toString())
                .param("person", person.id().toString())
                .param("name", "Điện thoại của " + mark)
                .update();
    }

    private void twin(PhoneNumber phone) {
        acting.as(administrator);
        Person twin =
                people.add(
                        PersonDetails.of("Hồ Thị " + mark, KHE_SANH).withPhone(phone),
                        List.of(Grant.of(Role.COLLABORATOR, KHE_SANH)));
        people.close(twin.id());
        jdbc.sql("UPDATE person SET merged_into = :into WHERE id = :id")
                .param("into", person.id().toString())
                .param("id", twin.id().toString())
                .update();
    }

    /** Columns in which the name or the number stands in some form, in the whole database. */
    private List<Column> holding() {
        List<Column> columns =
                jdbc.sql(
                                """
                                SELECT c.table_name, c.column_name
                                  FROM information_schema.columns c
                                  JOIN information_schema.tables t
                                    ON t.table_schema = c.table_schema
                                   AND t.table_name = c.table_name
                                 WHERE c.table_schema = database()
                                   AND t.table_type = 'BASE TABLE'
                                   AND c.data_type IN ('char', 'varchar', 'tinytext', 'text',
                                       'mediumtext', 'longtext', 'tinyblob', 'blob',
                                       'mediumblob', 'longblob', 'varbinary', 'json')
                                """)
                        .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                        .list();
        assertThat(columns).hasSizeGreaterThan(60);
        List<Column> holding = new ArrayList<>();
        for (Column column : columns) {
            if (holds(column)) {
                holding.add(column);
            }
        }
        return holding;
    }

    private boolean holds(Column column) {
        return jdbc.sql(
                                """
                                SELECT EXISTS (SELECT 1 FROM `%s`
                                 WHERE locate(:mark, lower(CONVERT(`%s` USING utf8mb4))) > 0
                                    OR locate(:digits, replace(CONVERT(`%s` USING utf8mb4),
                                                               ' ', '')) > 0)
                                """
                                        .formatted(column.table, column.name, column.name))
                        .param("mark", mark.toLowerCase(Locale.ROOT))
                        .param("digits", digits)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<String> sums() {
        return jdbc.sql(
                        """
                        SELECT concat_ws('/', unit, count(*), sum(female), sum(male), sum(other))
                          FROM activity_result WHERE standing GROUP BY unit ORDER BY unit
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
