package vn.lantoa.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.uikit.CalendarEntry;
import vn.lantoa.uikit.CalendarSource;
import vn.lantoa.uikit.CardList;
import vn.lantoa.uikit.EmptyState;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.PageHeader;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.VietnameseDates;

/** The first screen: what each feature has to say today, what happens today and this week. */
@Route("")
@PageTitle("shell.home")
@Menu(title = "shell.home", order = 0, icon = "home")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final String FIELD_CLIENT = "field.html";

    private final Access access;
    private final List<HomeCard> cards;
    private final List<CalendarSource> calendars;
    private final LocalDate today;

    HomeView(
            Access access,
            ObjectProvider<HomeCard> cards,
            ObjectProvider<CalendarSource> calendars,
            Clock clock) {
        this.access = access;
        this.cards = cards.stream().sorted(Comparator.comparingInt(HomeCard::order)).toList();
        this.calendars = calendars.stream().toList();
        this.today = VietnamTime.today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = access.require();
        if (isOnlyCollaborator(person)) {
            // Their work is on the phone, with or without network.
            event.getUI().getPage().setLocation(FIELD_CLIENT);
            return;
        }
        show(person);
    }

    private void show(Person person) {
        Div row = new Div();
        row.addClassName("lt-home-cards");
        cards.forEach(card -> card.card().ifPresent(row::add));
        add(
                new PageHeader(getTranslation("shell.home.greeting", person.name()))
                        .intro(VietnameseDates.day(today)),
                row,
                calendar());
    }

    private Div calendar() {
        LocalDate sunday = VietnamTime.monday(today).plusDays(6);
        Div columns = new Div(section("shell.home.today", todaySection(entries(today, today))));
        if (today.isBefore(sunday)) {
            columns.add(section("shell.home.week", week(entries(today.plusDays(1), sunday))));
        } else {
            columns.add(
                    section(
                            "shell.home.nextWeek",
                            week(entries(sunday.plusDays(1), sunday.plusDays(7)))));
        }
        columns.addClassName("lt-home-calendar");
        return columns;
    }

    private Section section(String key, Div content) {
        return new Section(new H2(getTranslation(key)), content);
    }

    private Div todaySection(List<CalendarEntry> entries) {
        return entries.isEmpty()
                ? new EmptyState(
                        Symbol.CALENDAR,
                        getTranslation("shell.home.today.empty"),
                        getTranslation("shell.home.today.emptyHint"))
                : new Div(list(entries));
    }

    private Div week(List<CalendarEntry> entries) {
        if (entries.isEmpty()) {
            return new EmptyState(
                    Symbol.CALENDAR,
                    getTranslation("shell.home.week.empty"),
                    getTranslation("shell.home.week.emptyHint"));
        }
        Map<LocalDate, List<CalendarEntry>> byDay =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.start().toLocalDate(),
                                        TreeMap::new,
                                        Collectors.toList()));
        Div days = new Div();
        byDay.forEach((day, ofDay) -> {
            H3 heading = new H3(VietnameseDates.day(day));
            heading.addClassName("lt-day");
            days.add(heading, list(ofDay));
        });
        return days;
    }

    private static CardList list(List<CalendarEntry> entries) {
        return new CardList(entries.stream().map(EntryCard::of).toList()).oneColumn();
    }

    private List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        return calendars.stream()
                .flatMap(source -> source.entries(from, to).stream())
                .sorted(Comparator.comparing(CalendarEntry::start))
                .toList();
    }

    private static boolean isOnlyCollaborator(Person person) {
        return !person.grants().isEmpty()
                && person.grants().stream()
                        .map(Grant::role)
                        .allMatch(role -> role == Role.COLLABORATOR);
    }
}
