package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class TwinsTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final UnitId KHE_SANH = UnitId.now("19429");
    private static final UnitId LIA = UnitId.now("19441");
    private static final UnitId ELSEWHERE = UnitId.now("03127");

    @Autowired Acting acting;
    @Autowired People people;
    @Autowired Twins twins;
    @Autowired Access access;
    @Autowired Senders senders;
    @Autowired Devices devices;
    @Autowired Invitations invitations;
    @Autowired JdbcClient jdbc;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 7);
    private final PhoneNumber number =
            new PhoneNumber("+849" + (10_000_000 + Math.abs(mark.hashCode() % 80_000_000)));

    @Test
    void suggestsTheSameNumberThenTheSameNameButForAccents() {
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        Person one = add("Hồ Thị " + mark, number, KHE_SANH);
        Person sameNumber = add("Tên khác " + mark, number, LIA);
        Person sameName = add("hồ thi " + mark, null, LIA);
        add("Hồ Thị Lan " + mark, null, LIA);
        Person outside = add("Hồ Thị " + mark, number, ELSEWHERE);
        acting.as(Role.ORGANISER, QUANG_TRI);
        assertThat(twins.suggested(one.id()))
                .extracting(Twin::id)
                .containsExactly(sameNumber.id(), sameName.id())
                .doesNotContain(outside.id());
        assertThat(twins.suggested(one.id()))
                .extracting(Twin::samePhone)
                .containsExactly(true, false);
    }

    @Test
    void closesOneAccountForGoodAndGivesTheOtherWhatItLacks() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person kept = add("Giữ " + mark, null, KHE_SANH, Grant.of(Role.COLLABORATOR, KHE_SANH));
        Person merged =
                add(
                        "Gộp " + mark,
                        number,
                        LIA,
                        Grant.of(Role.COLLABORATOR, KHE_SANH),
                        Grant.of(Role.TRAINER, LIA));
        String device = signIn(merged);
        String link = invitations.issue(merged.id()).token();
        MergePreview preview = twins.preview(kept.id(), merged.id());
        assertThat(preview.taken()).containsExactly(Grant.of(Role.TRAINER, LIA));
        assertThat(preview.takesPhone()).isTrue();
        assertThat(preview.devices()).isEqualTo(1);

        assertThat(twins.merge(kept.id(), merged.id())).isInstanceOf(MergeAnswer.Done.class);

        Person after = people.find(kept.id()).orElseThrow();
        assertThat(after.grants())
                .containsExactly(
                        Grant.of(Role.TRAINER, LIA), Grant.of(Role.COLLABORATOR, KHE_SANH));
        assertThat(after.phone()).isEqualTo(number);
        assertThat(people.find(merged.id()).orElseThrow())
                .matches(one -> !one.active() && kept.id().equals(one.mergedInto()));
        assertThat(devices.authenticate(device)).isEmpty();
        assertThat(devices.handIn(device).orElseThrow().reason()).isEqualTo(HandIn.Reason.CLOSED);
        assertThat(invitations.preview(link)).isEqualTo(InvitationAnswer.Refused.REVOKED);
        assertThat(actions(merged.id())).contains("account.merged");
        assertThat(actions(kept.id())).contains("account.took-over", "role.given");
        assertThatThrownBy(() -> people.reopen(merged.id()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsWhatTheClosedAccountWroteUnderTheKeptName() {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Person kept = add("Giữ " + mark, null, KHE_SANH, Grant.of(Role.TRAINER, LIA));
        Person merged = add("Gộp " + mark, null, KHE_SANH);
        Person earlier = add("Trước nữa " + mark, null, KHE_SANH);
        twins.merge(merged.id(), earlier.id());
        twins.merge(kept.id(), merged.id());
        for (Person author : List.of(merged, earlier)) {
            Person shown = senders.person(author.id()).orElseThrow();
            assertThat(shown.id()).isEqualTo(author.id());
            assertThat(shown.name()).isEqualTo(kept.name());
            assertThat(people.findKept(author.id()).orElseThrow().id()).isEqualTo(kept.id());
            assertThat(access.units(author.id(), Permission.RECORD_RESULTS)).containsExactly(LIA);
        }
        PeopleSearch search = PeopleSearch.named("giu " + mark);
        assertThat(
                        jdbc.sql(search.sql())
                                .params(search.params())
                                .query((row, n) -> PersonId.parse(row.getString(1)))
                                .list())
                .containsExactlyInAnyOrder(kept.id(), merged.id(), earlier.id());
        assertThat(twins.mergedInto(kept.id()))
                .containsExactlyInAnyOrder(merged.id(), earlier.id());
    }

    @Test
    void mergesNobodyOutOfReachAndNotOneself() {
        Person higher = acting.person(KHE_SANH, Grant.of(Role.ADMINISTRATOR, KHE_SANH));
        Person stranger = acting.person(Role.COLLABORATOR, ELSEWHERE);
        Person me = acting.as(Role.ORGANISER, QUANG_TRI);
        Person mine = add("Gần " + mark, null, KHE_SANH);
        for (Person other : List.of(higher, stranger)) {
            assertThatThrownBy(() -> twins.merge(mine.id(), other.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> twins.merge(other.id(), mine.id()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> twins.preview(mine.id(), other.id()))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(twins.merge(mine.id(), me.id())).isEqualTo(MergeAnswer.Refused.OWN);
    }

    @Test
    void keepsOneOfTwoAccountsThatAreMergedBothWaysAtOnce() throws Exception {
        acting.as(Role.ORGANISER, QUANG_TRI);
        for (int round = 0; round < 5; round++) {
            Person one = add("Một " + mark, null, KHE_SANH);
            Person other = add("Hai " + mark, null, KHE_SANH);
            List<MergeAnswer> answers =
                    both(
                            () -> twins.merge(one.id(), other.id()),
                            () -> twins.merge(other.id(), one.id()));
            assertThat(answers)
                    .hasAtLeastOneElementOfType(MergeAnswer.Done.class)
                    .contains(MergeAnswer.Refused.CLOSED);
            assertThat(List.of(one, other))
                    .filteredOn(person -> people.find(person.id()).orElseThrow().active())
                    .hasSize(1);
        }
    }

    private Person add(String name, @Nullable PhoneNumber phone, UnitId unit, Grant... grants) {
        return people.add(PersonDetails.of(name, unit).withPhone(phone), List.of(grants));
    }

    private String signIn(Person person) {
        return invitations.accept(invitations.issue(person.id()).token(), "Máy thử")
                        instanceof InvitationAnswer.Accepted accepted
                ? accepted.device().token()
                : "";
    }

    private static List<MergeAnswer> both(Callable<MergeAnswer> one, Callable<MergeAnswer> other)
            throws Exception {
        SecurityContext me = SecurityContextHolder.getContext();
        try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
            List<Future<MergeAnswer>> answers =
                    executor.invokeAll(List.of(signedIn(me, one), signedIn(me, other)));
            return List.of(answers.getFirst().get(), answers.getLast().get());
        }
    }

    private static Callable<MergeAnswer> signedIn(SecurityContext me, Callable<MergeAnswer> work) {
        return () -> {
            SecurityContextHolder.setContext(me);
            return work.call();
        };
    }

    private List<String> actions(PersonId person) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE subject = :id ORDER BY at, id")
                .param("id", person.toString())
                .query((row, n) -> row.getString("action"))
                .list();
    }
}
