package vn.lantoa.shell;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.HomeCard;

/** What the rest of the week brings; on a Sunday, the next week. */
@org.springframework.stereotype.Component
class WeekCard implements HomeCard {

    private final CalendarPanel calendar;
    private final Clock clock;

    WeekCard(CalendarPanel calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<Component> card() {
        LocalDate today = VietnamTime.today(clock);
        LocalDate sunday = VietnamTime.monday(today).plusDays(6);
        return today.isBefore(sunday)
                ? calendar.panel("shell.home.week", today.plusDays(1), sunday)
                : calendar.panel("shell.home.nextWeek", today.plusDays(1), today.plusDays(7));
    }
}
