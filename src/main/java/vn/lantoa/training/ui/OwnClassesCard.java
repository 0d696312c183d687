package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.AgendaEntry;
import vn.lantoa.training.SessionAgenda;
import vn.lantoa.uikit.HomeCard;
import vn.lantoa.uikit.HomePanel;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Tone;
import vn.lantoa.uikit.VietnameseDates;

/** The sessions that the person teaches or takes part in, today and on the six days after. */
@org.springframework.stereotype.Component
class OwnClassesCard implements HomeCard {

    private final SessionAgenda agenda;
    private final Clock clock;

    OwnClassesCard(SessionAgenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Optional<Component> card() {
        LocalDate today = VietnamTime.today(clock);
        List<AgendaEntry> all = agenda.own(today, today.plusDays(6));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long now = all.stream().filter(one -> isOn(one, today)).count();
        HomePanel panel =
                new HomePanel(
                        Tone.INFO,
                        Symbol.PEOPLE,
                        now == 0
                                ? I18NProvider.translate("training.home.week", all.size())
                                : I18NProvider.translate("training.home.today", now, all.size()));
        all.stream()
                .limit(HomePanel.FIRST)
                .forEach(one ->
                        panel.item(
                                new Anchor(
                                        "lop/" + one.one().id(),
                                        I18NProvider.translate(
                                                "training.home.session",
                                                one.one().plan().name(),
                                                one.session().number())),
                                when(one)));
        return Optional.of(panel);
    }

    private static String when(AgendaEntry one) {
        String time =
                VietnameseDates.day(one.session().start().toLocalDate())
                        + ", "
                        + Words.hours(one.session().start(), one.session().end());
        String venue = one.one().plan().venue();
        return venue.isEmpty() ? time : time + " · " + venue;
    }

    private static boolean isOn(AgendaEntry one, LocalDate day) {
        return !one.session().start().toLocalDate().isAfter(day)
                && !one.session().end().toLocalDate().isBefore(day);
    }
}
