package vn.lantoa.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.enrolment.Transitions.Next;

/** What holds for every cell of the table. */
class TransitionsTest {

    private record Cell(@Nullable TraineeState before, Step step, Next next) {}

    @Test
    void answersEveryStateAndStep() {
        assertThat(cells()).hasSize((TraineeState.values().length + 1) * Step.values().length);
    }

    @Test
    void givesASeatOnlyWhereOneIsCountedOrHeldOrThePersonStandsInTheHall() {
        assertThat(to(TraineeState.ENROLLED))
                .allMatch(cell -> cell.before == TraineeState.OFFERED || cell.step == Step.COME);
    }

    @Test
    void offersOnlyToThoseWhoWaitAndLetsOnlyOffersLapse() {
        assertThat(to(TraineeState.OFFERED))
                .singleElement()
                .matches(cell -> cell.before == TraineeState.WAITING && cell.step == Step.OFFER);
        assertThat(with(Step.LAPSE))
                .filteredOn(cell -> !(cell.next instanceof Next.No))
                .singleElement()
                .matches(cell ->
                        cell.before == TraineeState.OFFERED
                                && cell.next.equals(new Next.Becomes(TraineeState.DECLINED)));
    }

    @Test
    void letsNobodyComeBackByTheirOwnWordWhomTheOrganiserTookOut() {
        assertThat(cells())
                .filteredOn(cell -> cell.before == TraineeState.REMOVED && cell.step.spoken())
                .allMatch(cell ->
                        cell.next instanceof Next.Stays
                                || cell.next.equals(new Next.No(EnrolmentRefusal.TAKEN_OUT)));
        assertThat(Transitions.next(TraineeState.REMOVED, Step.PUT_IN)).isEqualTo(new Next.Seat());
    }

    @Test
    void letsNobodyWhoSaysNoKeepASeat() {
        Set<TraineeState> in =
                Set.of(
                        TraineeState.INVITED,
                        TraineeState.ENROLLED,
                        TraineeState.WAITING,
                        TraineeState.OFFERED);
        assertThat(with(Step.LEAVE))
                .filteredOn(cell -> cell.before != null && in.contains(cell.before))
                .hasSize(4)
                .allMatch(cell ->
                        cell.next.equals(new Next.Becomes(TraineeState.DECLINED))
                                || cell.next.equals(new Next.Becomes(TraineeState.WITHDRAWN)));
        assertThat(with(Step.TAKE_OUT))
                .filteredOn(cell -> cell.before != null && cell.before != TraineeState.REMOVED)
                .allMatch(cell -> cell.next.equals(new Next.Becomes(TraineeState.REMOVED)));
    }

    @Test
    void takesWhoAsksLateOnlyWhereTheyWereAskedOrInBefore() {
        assertThat(with(Step.ASK_LATE))
                .filteredOn(cell -> cell.next instanceof Next.Seat)
                .extracting(Cell::before)
                .containsExactly(TraineeState.INVITED);
        assertThat(to(TraineeState.LATE)).allMatch(cell -> cell.step == Step.ASK_LATE);
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() {
        for (Cell cell : cells()) {
            if (cell.next instanceof Next.Becomes(TraineeState after) && !cell.step.ofItself()) {
                assertThat(Transitions.next(after, cell.step))
                        .as(cell.toString())
                        .isEqualTo(new Next.Stays());
            }
        }
    }

    private static List<Cell> to(TraineeState state) {
        return cells().stream().filter(cell -> cell.next.equals(new Next.Becomes(state))).toList();
    }

    private static List<Cell> with(Step step) {
        return cells().stream().filter(cell -> cell.step == step).toList();
    }

    private static List<Cell> cells() {
        List<@Nullable TraineeState> states = new ArrayList<>(Arrays.asList(TraineeState.values()));
        states.addFirst(null);
        return states.stream()
                .flatMap(before ->
                        Stream.of(Step.values())
                                .map(step ->
                                        new Cell(before, step, Transitions.next(before, step))))
                .toList();
    }
}
