package vn.lantoa.shell.calendar;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.campaigns.Plans.KHE_SANH;
import static vn.lantoa.campaigns.Plans.QUANG_TRI;
import static vn.lantoa.campaigns.Plans.done;
import static vn.lantoa.campaigns.Plans.ledBy;
import static vn.lantoa.campaigns.Plans.month;
import static vn.lantoa.campaigns.Plans.talk;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.lantoa.campaigns.Activities;
import vn.lantoa.campaigns.Activity;
import vn.lantoa.campaigns.ActivityKind;
import vn.lantoa.campaigns.Campaign;
import vn.lantoa.campaigns.Campaigns;
import vn.lantoa.shared.Role;
import vn.lantoa.testing.ViewTest;
import vn.lantoa.uikit.CardRows;

@Transactional
class CalendarMovesTest extends ViewTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDateTime AT_TWO = TUESDAY.atTime(14, 0);

    @Autowired Campaigns campaigns;
    @Autowired Activities activities;

    @Test
    void movesWhatIsDroppedAtItsHourAndAsLongAsBeforeAndTakesItBack() {
        Activity talk = open(ActivityKind.TALK, AT_TWO);
        drop(TUESDAY.plusDays(2));
        assertThat(now(talk).plan().start()).isEqualTo(AT_TWO.plusDays(2));
        assertThat(now(talk).plan().end()).isEqualTo(AT_TWO.plusDays(2).plusHours(2));
        assertThat(_get(Moves.class).getElement().getTextRecursively())
                .contains("Đã dời “Buổi nói chuyện ở thôn” từ 24/11/2026 sang 26/11/2026.");
        _click(_get(Button.class, spec -> spec.withText("Hoàn tác")));
        assertThat(now(talk).plan().start()).isEqualTo(AT_TWO);
        assertThat(_find(EntryChip.class)).hasSize(1);
        assertThat(_get(Moves.class).getChildren()).isEmpty();
    }

    @Test
    void movesByTheDialogWithTheSameResult() {
        Activity talk = open(ActivityKind.TALK, AT_TWO);
        _click(_get(EntryChip.class));
        press(_get(EntryDialog.class), "Dời ngày");
        _setValue(_get(_get(MoveDialog.class), DatePicker.class), TUESDAY.plusDays(2));
        press(_get(MoveDialog.class), "Dời ngày");
        assertThat(now(talk).plan().start()).isEqualTo(AT_TWO.plusDays(2));
        assertThat(_get(Moves.class).getElement().getTextRecursively()).contains("Đã dời");
    }

    @Test
    void asksFirstWhenALaunchLeavesTheFirstWeekAndCitesTheLetter() {
        Activity launch = open(ActivityKind.LAUNCH, LocalDateTime.of(2026, 11, 20, 8, 0));
        drop(TUESDAY);
        assertThat(now(launch).plan().day()).isEqualTo(LocalDate.of(2026, 11, 20));
        MoveDialog dialog = _get(MoveDialog.class);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("15/11/2026–21/11/2026", "917/LĐTBXH-BĐG", "14/3/2017");
        press(dialog, "Vẫn dời ngày");
        assertThat(now(launch).plan().day()).isEqualTo(TUESDAY);
    }

    @Test
    void changesNothingThatSomebodyElseChangedMeanwhile() {
        Activity talk = open(ActivityKind.TALK, AT_TWO);
        EntryChip.Dragged dragged = new EntryChip.Dragged(_get(EntryChip.class).entry(), TUESDAY);
        done(activities.confirm(talk.id(), talk.version()));
        _get(Moves.class).drop(dragged, TUESDAY.plusDays(1));
        assertThat(now(talk).plan().start()).isEqualTo(AT_TWO);
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        assertThat(_get(Moves.class).getChildren()).isEmpty();
        assertThat(_get(EntryChip.class).entry().state())
                .as("what stands now")
                .isEqualTo("Đã chốt");
    }

    @Test
    void letsNobodyMoveWhatTheyMayNotEditOrWhatIsOver() {
        Activity talk = open(ActivityKind.TALK, LocalDateTime.of(2026, 11, 20, 8, 0));
        assertThat(DragSource.configure(_get(EntryChip.class)).isDraggable()).isTrue();
        Activity held = done(activities.hold(talk.id(), talk.version()));
        open("lich?xem=thang&chien-dich=" + held.plan().campaign());
        assertThat(_get(EntryChip.class).entry().movable()).isFalse();
        assertThat(DragSource.configure(_get(EntryChip.class)).isDraggable()).isFalse();
    }

    @Test
    void offersALeaderNoMoving() {
        Activity talk = open(ActivityKind.TALK, AT_TWO);
        acting.as(Role.LEADER, QUANG_TRI);
        open("lich?xem=danh-sach&chien-dich=" + talk.plan().campaign());
        CardRows cards = _get(CardRows.class);
        assertThat(cards.texts()).noneMatch(words -> words.contains("Dời ngày"));
        pressFirst(cards);
        assertThat(_find(MoveDialog.class)).as("pressed by a browser that lies").isEmpty();
        open("lich?xem=thang&chien-dich=" + talk.plan().campaign());
        assertThat(_get(EntryChip.class).entry().movable()).isFalse();
    }

    private Activity open(ActivityKind kind, LocalDateTime start) {
        acting.as(Role.ORGANISER, QUANG_TRI);
        Campaign campaign = done(campaigns.create(month(QUANG_TRI)));
        Activity activity =
                done(activities.plan(ledBy(talk(campaign.id(), KHE_SANH, start), kind, "")));
        open("lich?xem=thang&chien-dich=" + campaign.id());
        return activity;
    }

    private static void drop(LocalDate day) {
        EntryChip chip = _get(EntryChip.class);
        _get(Moves.class).drop(new EntryChip.Dragged(chip.entry(), chip.entry().day()), day);
    }

    @Test
    void movesFromTheListByTheSameDialog() {
        Activity talk = open(ActivityKind.TALK, AT_TWO);
        open("lich?xem=danh-sach&ngay=2026-11-24&chien-dich=" + talk.plan().campaign());
        CardRows cards = _get(CardRows.class);
        assertThat(cards.texts().getFirst()).endsWith("Dời ngày");
        pressFirst(cards);
        _setValue(_get(_get(MoveDialog.class), DatePicker.class), TUESDAY.plusDays(2));
        press(_get(MoveDialog.class), "Dời ngày");
        assertThat(now(talk).plan().start()).isEqualTo(AT_TWO.plusDays(2));
    }

    /** As the button of the first card says it. */
    private static void pressFirst(CardRows cards) {
        ObjectNode said = JsonMapper.shared().createObjectNode().put("event.detail", 0);
        cards.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(cards.getElement(), "row-press", said));
    }

    private static void press(Component in, String button) {
        _click(_get(in, Button.class, spec -> spec.withText(button)));
    }

    private Activity now(Activity activity) {
        return activities.find(activity.id()).orElseThrow();
    }
}
