package vn.lantoa.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lantoa.shell.calendar.MadeSource.CLASS;
import static vn.lantoa.shell.calendar.MadeSource.EXAM;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarFacet;
import vn.lantoa.uikit.CalendarQuery;

class DaysShownTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final CalendarQuery WEEK = CalendarQuery.days(MONDAY, SUNDAY, Locale.of("vi"));

    @Test
    void showsAFewEntriesAndOnlyCountsMany() {
        MadeSource source = new MadeSource("training").with(EXAM, at(0, 8), at(0, 9));
        for (int i = 0; i < 300; i++) {
            source.with(CLASS, at(2, 8), at(2, 10));
        }
        source.with(CLASS, at(4, 8), at(4, 10));
        DaysShown days = new DaysShown(new Calendars(List.of(source)), WEEK, 8);
        assertThat(days.entries(MONDAY)).hasSize(1);
        assertThat(days.onlyCounted(MONDAY.plusDays(2))).isTrue();
        assertThat(days.entries(MONDAY.plusDays(2))).isEmpty();
        assertThat(days.counts().kinds(MONDAY.plusDays(2)))
                .containsExactly(new DayCounts.OfKind(CLASS, 300));
        assertThat(days.entries(MONDAY.plusDays(4))).hasSize(1);
        assertThat(days.total()).isEqualTo(302);
        assertThat(source.questions()).as("counts, and the days before and after").isEqualTo(3);
    }

    @Test
    void showsAnEntryOnEveryDayThatItLastsInto() {
        MadeSource source =
                new MadeSource("training")
                        .with(CLASS, at(-3, 8), at(1, 17))
                        .with(CLASS, at(5, 8), at(20, 17))
                        .with(EXAM, at(2, 20), at(3, 0));
        DaysShown days = new DaysShown(new Calendars(List.of(source)), WEEK, 8);
        assertThat(days.days())
                .extracting(day -> days.entries(day).size())
                .containsExactly(1, 1, 1, 0, 0, 1, 1);
        assertThat(days.days())
                .extracting(day -> days.counts().on(day))
                .containsExactly(1L, 1L, 1L, 0L, 0L, 1L, 1L);
        assertThat(days.total()).isEqualTo(3);
    }

    @Test
    void mergesTheEntriesAndKindsOfSeveralFeatures() {
        MadeSource one =
                new MadeSource("training")
                        .with(CLASS, at(0, 8), at(0, 9))
                        .with(CLASS, at(0, 14), at(0, 15));
        MadeSource other = new MadeSource("visit").with(EXAM, at(0, 10), at(0, 11));
        Calendars calendars = new Calendars(List.of(one, other));
        assertThat(calendars.entries(WEEK, 0, 10))
                .extracting(entry -> entry.start().getHour())
                .containsExactly(8, 10, 14);
        assertThat(calendars.entries(WEEK, 1, 1))
                .extracting(CalendarEntry::source)
                .containsExactly("visit");
        assertThat(calendars.facets(CalendarFacet.Dimension.KIND, Locale.of("vi")))
                .containsExactly(CLASS, EXAM);
        assertThatThrownBy(() -> new Calendars(List.of(one, new MadeSource("training"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsWhatBeganBeforeAListOnItsFirstDay() {
        MadeSource source =
                new MadeSource("training")
                        .with(CLASS, at(-3, 8), at(1, 17))
                        .with(CLASS, at(0, 8), at(0, 9));
        DayCounts counts = DayCounts.once(source.counts(WEEK), MONDAY);
        assertThat(counts.days()).containsExactly(MONDAY);
        assertThat(counts.total()).isEqualTo(2);
    }

    private static LocalDateTime at(int day, int hour) {
        return MONDAY.plusDays(day).atTime(hour, 0);
    }
}
