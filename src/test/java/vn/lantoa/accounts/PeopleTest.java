package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
@Transactional
class PeopleTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired Acting acting;
    @Autowired People people;
    @Autowired Access access;
    @Autowired JdbcClient jdbc;

    @Test
    void findsAPersonByWordsWithoutAccentsAndByDigits() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        PersonDetails details =
                PersonDetails.of("Cộng tác viên " + mark, KHE_SANH)
                        .withPhone(new PhoneNumber("+84912345678"));
        Person added = people.add(details, List.of(Grant.of(Role.COLLABORATOR, KHE_SANH)));
        assertThat(list("cong tac " + mark, null)).containsExactly(added.id());
        assertThat(list(mark + " cộng", Role.COLLABORATOR)).containsExactly(added.id());
        assertThat(list(mark, Role.TRAINER)).isEmpty();
        assertThat(list("0912 345", null)).contains(added.id());
        assertThat(list("ong tac " + mark, null)).isEmpty();
    }

    @Test
    void keepsTheAuditEntriesAgainstChangeAndDeletion() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET action = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(actions(person)).containsExactly("person.added", "role.given");
    }

    @Test
    void writesProtectedFieldsAsChangedOnly() {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, QUANG_TRI);
        people.change(
                person.id(),
                new PersonDetails(
                        "Tên khác",
                        new PhoneNumber("+84987654321"),
                        QUANG_TRI,
                        "vi",
                        List.of("tyz", "vi")));
        String written =
                jdbc.sql(
                                "SELECT changes FROM audit_entry WHERE subject = :id AND action = 'person.changed'")
                        .param("id", person.id().toString())
                        .query(String.class)
                        .single();
        assertThat(written)
                .contains("\"name\":\"changed\"", "\"phone\":\"changed\"")
                .contains("2025-19429 → 2025-44", "vi → tyz, vi")
                .doesNotContain("Tên khác", "987654321");
    }

    @Test
    void stopsAnEndedRoleAtOnceInTheSameTransaction() {
        Person organiser = acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(access.may(Permission.EDIT_PLANS, KHE_SANH)).isTrue();
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        people.end(organiser.id(), Grant.of(Role.ORGANISER, QUANG_TRI));
        acting.as(organiser);
        assertThat(access.may(Permission.EDIT_PLANS, KHE_SANH)).isFalse();
    }

    @Test
    void refusesTheOrganiserWhoReachesForSomeoneWithAHigherRole() {
        Person inTheCommune =
                acting.person(KHE_SANH, Grant.of(Role.ADMINISTRATOR, UnitId.MINISTRY));
        Person provincial = acting.person(KHE_SANH, Grant.of(Role.ORGANISER, QUANG_TRI));
        Person collaborator = acting.person(Role.COLLABORATOR, KHE_SANH);
        acting.as(Role.ORGANISER, KHE_SANH);
        assertThat(people.mayManage(inTheCommune)).isFalse();
        assertThat(people.mayManage(provincial)).isFalse();
        assertThat(people.mayManage(collaborator)).isTrue();
        assertThatThrownBy(() -> people.close(provincial.id()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        people.give(collaborator.id(), Grant.of(Role.ADMINISTRATOR, KHE_SANH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> people.give(collaborator.id(), Grant.of(Role.ORGANISER, QUANG_TRI)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void sortsByGivenNameTheVietnameseWay() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        String mark = "m" + UUID.randomUUID().toString().substring(0, 7);
        for (String given : List.of("Đa", "Ôm", "Ăn", "An", "Dz", "Ơn")) {
            people.add(PersonDetails.of(mark + " " + given, KHE_SANH), List.of());
        }
        assertThat(people.list(new PeopleFilter(mark, KHE_SANH, null, false), 0, 50))
                .extracting(row -> row.name().substring(mark.length() + 1))
                .containsExactly("An", "Ăn", "Dz", "Đa", "Ôm", "Ơn");
    }

    @Test
    void actsForTheSystemOnlyWhereNobodyIsSignedIn() {
        acting.as(Role.COLLABORATOR, KHE_SANH);
        assertThatThrownBy(() -> SystemActor.run(() -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<vn.lantoa.shared.PersonId> list(
            String text, @org.jspecify.annotations.Nullable Role role) {
        return people.list(new PeopleFilter(text, null, role, false), 0, 200).stream()
                .map(PersonRow::id)
                .toList();
    }

    private List<String> actions(Person person) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :id ORDER BY at, id")
                .param("id", person.id().toString())
                .query((row, n) -> row.getString("action"))
                .list();
    }
}
