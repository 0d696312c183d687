package vn.lantoa.shell.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.UnitId;
import vn.lantoa.uikit.CalendarFacet.Dimension;
import vn.lantoa.uikit.CalendarQuery;

class CalendarAddressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Locale VIETNAMESE = Locale.of("vi");

    @Test
    void writesAndReadsEverythingThatIsShown() {
        CalendarAddress full =
                new CalendarAddress(
                        CalendarLayout.LIST,
                        TODAY.minusDays(3),
                        false,
                        TODAY.plusDays(3),
                        UnitId.now("19429"),
                        Map.of(
                                Dimension.CAMPAIGN, "019a0000-0000-7000-8000-000000000001",
                                Dimension.KIND, "TALK",
                                Dimension.CHANNEL, "PRESS",
                                Dimension.STATUS, "HELD"),
                        "nam giới & trẻ em");
        assertThat(CalendarAddress.read(full.write())).isEqualTo(full);
        assertThat(full.link()).startsWith("lich?xem=danh-sach&ngay=2026-11-19&den=2026-11-25");
        for (CalendarLayout layout : CalendarLayout.values()) {
            CalendarAddress other = full.as(layout);
            assertThat(CalendarAddress.read(other.write())).isEqualTo(other);
        }
        CalendarAddress ever = full.list(null, null);
        assertThat(CalendarAddress.read(ever.write())).isEqualTo(ever);
    }

    @Test
    void forgivesNonsense() {
        QueryParameters nonsense =
                QueryParameters.simple(
                        Map.of(
                                "xem",
                                "x",
                                "ngay",
                                "0001-01-01",
                                "noi",
                                "x",
                                "loai",
                                "x y",
                                "den",
                                "2026-99-99"));
        assertThat(CalendarAddress.read(nonsense))
                .isEqualTo(CalendarAddress.read(QueryParameters.empty()));
        assertThat(CalendarAddress.read(nonsense).link()).isEqualTo("lich");
    }

    @Test
    void opensAnAddressOfTheFormerAgendaAsAList() {
        CalendarAddress read = CalendarAddress.read(QueryParameters.of("tu", "2026-11-01"));
        assertThat(read.layout()).isEqualTo(CalendarLayout.LIST);
        assertThat(read.day()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void asksForWholeWeeksFromMonday() {
        CalendarAddress plain = CalendarAddress.read(QueryParameters.empty());
        CalendarQuery month = plain.query(CalendarLayout.MONTH, TODAY, VIETNAMESE);
        assertThat(month.from()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(month.to()).isEqualTo(LocalDate.of(2026, 12, 6));
        CalendarQuery week = plain.query(CalendarLayout.WEEK, TODAY, VIETNAMESE);
        assertThat(week.from()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(week.to()).isEqualTo(TODAY);
        CalendarQuery list = plain.query(CalendarLayout.LIST, TODAY, VIETNAMESE);
        assertThat(list.from()).isEqualTo(TODAY);
        assertThat(list.to()).isNull();
    }

    @Test
    void endsAListNoEarlierThanItBegins() {
        CalendarAddress backwards =
                CalendarAddress.read(
                        QueryParameters.simple(Map.of("tu", "2026-11-22", "den", "2026-11-01")));
        CalendarQuery query = backwards.query(CalendarLayout.LIST, TODAY, VIETNAMESE);
        assertThat(query.to()).isEqualTo(query.from());
    }
}
