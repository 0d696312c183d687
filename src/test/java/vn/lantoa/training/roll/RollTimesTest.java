package vn.lantoa.training.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.training.roll.RollTimes.Change;
import vn.lantoa.training.roll.RollTimes.Open;

class RollTimesTest {

    private static final Instant FROM = at("2026-11-24T00:00:00Z");
    private static final Instant CLOSES = at("2026-11-25T04:00:00Z");

    @Test
    void isOpenFromAnHourBeforeUntilADayAfter() {
        RollTimes times = times(null);
        assertThat(times.at(FROM.minusMillis(1))).isEqualTo(Open.TOO_EARLY);
        assertThat(times.at(FROM)).isEqualTo(Open.YES);
        assertThat(times.at(CLOSES.minusMillis(1))).isEqualTo(Open.YES);
        assertThat(times.at(CLOSES)).isEqualTo(Open.CLOSED);
    }

    @Test
    void isClosedFromTheMomentItWasClosedAndNotBefore() {
        Instant closed = at("2026-11-24T04:10:00Z");
        RollTimes times = times(null, new Change(false, closed));
        assertThat(times.at(closed.minusMillis(1))).isEqualTo(Open.YES);
        assertThat(times.at(closed)).isEqualTo(Open.CLOSED);
    }

    @Test
    void isOpenForADayOnceOpenedAgain() {
        Instant again = at("2026-11-27T02:00:00Z");
        RollTimes times = times(null, new Change(true, again));
        assertThat(times.at(again.minusMillis(1))).isEqualTo(Open.CLOSED);
        assertThat(times.at(again)).isEqualTo(Open.YES);
        assertThat(times.at(again.plus(RollTimes.AGAIN))).isEqualTo(Open.CLOSED);
    }

    @Test
    void keepsWhatWasMarkedBeforeItWasCancelled() {
        Instant cancelled = at("2026-11-24T02:00:00Z");
        RollTimes times = times(cancelled);
        assertThat(times.at(cancelled.minusMillis(1))).isEqualTo(Open.YES);
        assertThat(times.at(cancelled)).isEqualTo(Open.CANCELLED);
    }

    private static RollTimes times(@Nullable Instant cancelled, Change... changes) {
        return new RollTimes(FROM, CLOSES, cancelled, List.of(changes));
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
