package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.ClassesMade.done;

import com.github.mvysny.kaributesting.v10.PrettyPrintTreeKt;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.sync.spi.Fact;
import vn.lantoa.sync.spi.FactType;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.training.ClassSession;
import vn.lantoa.training.Classes;
import vn.lantoa.training.ClassesMade;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeId;
import vn.lantoa.training.roll.RollPhone.Written;

/** What the sync desk says of facts of classes that do not count yet. */
class HeldRollsTest extends ViewTest {

    private static final UnitId QUANG_TRI = UnitId.now("44");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String NOW = "2026-11-22T01:00:00Z";

    @Autowired ClassesMade made;
    @Autowired Classes classes;
    @Autowired Places places;
    @Autowired RollPhone phone;
    @Autowired List<FactType> types;

    @Test
    void saysInWordsWhatAMarkHoldsAndThatItsTraineeIsNotThereYet() throws Exception {
        ClassesMade.Made lop = made.announced(quiet(8), TODAY, null);
        Map<String, Object> body =
                new HashMap<>(RollPhone.markBody(lop.morning(), TraineeId.next(), "LATE"));
        body.put("minutes", 15);
        body.put("note", "Xe hỏng");
        phone.send(lop.trainer(), RollPhone.fact("attendance-mark", NOW, null, body));
        assertThat(heldBy(lop.organiser()))
                .contains(lop.one().plan().name(), "Buổi 1, 08:00–11:00, 22/11/2026")
                .contains("Đến muộn", "15 phút", "Giảng viên bấm", "Xe hỏng")
                .contains("Máy chủ chưa có học viên này")
                .doesNotContain("state: LATE", "how: TAP");
    }

    @Test
    void saysOfAFactToADraftThatItWaitsForTheClassToBeAnnouncedAndThenCountsIt() throws Exception {
        ClassesMade.Made draft = made.draft(quiet(9), TODAY, null);
        Written walkIn = walkIn(draft.morning(), "Người Thử Đến Thẳng");
        phone.send(draft.trainer(), walkIn);
        Person person = acting.person(Role.COLLABORATOR, quiet(9));
        made.enrolled(draft.one(), person);
        Written checkIn =
                RollPhone.fact("check-in", NOW, null, checkInBody(draft.morning().id().value()));
        phone.send(person, checkIn);
        assertThat(heldBy(draft.organiser()))
                .contains("Lớp “" + draft.one().plan().name() + "” còn là bản nháp")
                .contains("Người đến trực tiếp", "Người Thử Đến Thẳng", "0912 345 678", "Nữ")
                .contains("Tự điểm danh")
                .contains("2 mục chưa được tính");
        acting.as(draft.organiser());
        done(classes.announce(draft.one().id(), draft.one().version()));
        await().pollInSameThread()
                .until(() -> heldBy(draft.organiser()).contains("Không có mục nào chờ"));
    }

    @Test
    void saysThatASessionIsNotThereAndWhetherARollWasClosedOrOpened() throws Exception {
        Person trainer = acting.person(Role.TRAINER, quiet(10));
        phone.send(
                trainer,
                RollPhone.fact(
                        "roll-state",
                        NOW,
                        null,
                        Map.of(
                                "session",
                                Uuid7.next().toString(),
                                "state",
                                "OPEN",
                                "reason",
                                "Ghi sót người")));
        assertThat(heldBy(acting.person(Role.ORGANISER, quiet(10))))
                .contains("Mở lại điểm danh", "Ghi sót người")
                .contains("Máy chủ chưa có buổi học mà mục này nói đến");
    }

    @Test
    void saysThatTheMarkToBePutRightHasNotCome() throws Exception {
        ClassesMade.Made lop = made.announced(quiet(11), TODAY, null);
        Trainee one = made.enrolled(lop.one(), acting.person(Role.COLLABORATOR, quiet(11)));
        phone.send(
                lop.trainer(),
                RollPhone.fact(
                        "attendance-mark",
                        NOW,
                        Uuid7.next(),
                        RollPhone.markBody(lop.morning(), one.id(), "UNMARKED")));
        assertThat(heldBy(lop.organiser()))
                .contains("Bỏ đánh dấu đã ghi", one.name())
                .contains("Mục này sửa một mục trước mà máy chủ chưa nhận được");
    }

    @Test
    void saysOfAnswersToAnUnknownTestWhatTheyWaitFor() throws Exception {
        Person trainee = acting.person(Role.COLLABORATOR, quiet(12));
        phone.send(
                trainee,
                RollPhone.fact(
                        "test-answers",
                        NOW,
                        null,
                        Map.of(
                                "test",
                                Uuid7.next().toString(),
                                "set",
                                Uuid7.next().toString(),
                                "answers",
                                List.of())));
        assertThat(heldBy(acting.person(Role.ORGANISER, quiet(12))))
                .contains("Bài làm", "Một bài kiểm tra hoặc phiếu đánh giá")
                .contains("Bài kiểm tra hoặc học viên của bài làm này chưa có trên máy chủ");
    }

    /** Fails when the class is named without asking who reads. */
    @Test
    void namesNoClassToWhoMayNotSeeIt() throws Exception {
        ClassesMade.Made draft = made.draft(KHE_SANH, TODAY, null);
        Person person = acting.person(Role.COLLABORATOR, quiet(13));
        made.enrolled(draft.one(), person);
        phone.send(
                person,
                RollPhone.fact("check-in", NOW, null, checkInBody(draft.morning().id().value())),
                RollPhone.fact(
                        "class-enrolment",
                        NOW,
                        null,
                        Map.of("class", draft.one().id().toString(), "going", true)));
        assertThat(heldBy(acting.person(Role.ORGANISER, quiet(13))))
                .contains("Tự điểm danh", "Đăng ký tham gia lớp")
                .contains("Máy chủ chưa có lớp đã thông báo mà mục này nói đến")
                .doesNotContain(draft.one().plan().name());
    }

    @Test
    void hasNoWordsForWhatItCannotRead() {
        Person sender = acting.person(Role.TRAINER, KHE_SANH);
        acting.as(Role.ORGANISER, KHE_SANH);
        for (FactType type : types) {
            Fact fact =
                    new Fact(
                            Uuid7.next(),
                            type.name(),
                            1,
                            Instant.parse(NOW),
                            null,
                            null,
                            JsonMapper.shared().readTree("{\"session\": 7, \"trainee\": \"x\"}"),
                            sender);
            assertThat(type.describe(fact, Locale.of("vi")))
                    .as(type.name())
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(type.missing(fact, Uuid7.next(), Locale.of("vi")))
                    .as(type.name())
                    .isNotNull();
        }
    }

    private String heldBy(Person organiser) {
        acting.as(organiser);
        open("dong-bo?xem=cho-quyet-dinh");
        return PrettyPrintTreeKt.toPrettyTree(UI.getCurrent());
    }

    private static Map<String, Object> checkInBody(UUID session) {
        return Map.of("session", session.toString(), "code", "ABCDEFGH");
    }

    private static Written walkIn(ClassSession session, String name) {
        return RollPhone.walkIn(session, TraineeId.next(), name, NOW);
    }

    /** A commune in which no other test holds facts. */
    private UnitId quiet(int number) {
        return places.children(QUANG_TRI).get(number).id();
    }
}
