package vn.lantoa.shell;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.HomeCard;

/** What takes place today. */
@org.springframework.stereotype.Component
class TodayCard implements HomeCard {

    private final CalendarPanel calendar;
    private final Clock clock;

    TodayCard(CalendarPanel calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> card() {
        LocalDate today = VietnamTime.today(clock);
        return calendar.panel("shell.home.today", today, today);
    }
}
