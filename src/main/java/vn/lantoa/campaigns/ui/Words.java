package vn.lantoa.campaigns.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import vn.lantoa.campaigns.ActivityPlan;
import vn.lantoa.campaigns.Citation;
import vn.lantoa.campaigns.Warning;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.VietnamTime;

/** Values as people read them. */
final class Words {

    private Words() {}

    /** In the language of the interface, else in Vietnamese, else in any. */
    static String text(LocalizedText text, Component on) {
        String language = on.getUI().map(ui -> ui.getLocale().getLanguage()).orElse("vi");
        return text.text(List.of(language));
    }

    /** {@code 14:00–16:00, 22/11/2026}, or both days when it ends on another. */
    static String time(ActivityPlan plan) {
        LocalDateTime start = plan.start();
        LocalDateTime end = plan.end();
        return Objects.equals(start.toLocalDate(), end.toLocalDate())
                ? hours(plan) + ", " + VietnamTime.date(start.toLocalDate())
                : VietnamTime.dateTime(start) + " – " + VietnamTime.dateTime(end);
    }

    /** {@code 14:00–16:00}; the end's day too when it is another. */
    static String hours(ActivityPlan plan) {
        LocalDateTime end = plan.end();
        return VietnamTime.time(plan.start())
                + "–"
                + (plan.day().equals(end.toLocalDate())
                        ? VietnamTime.time(end)
                        : VietnamTime.dateTime(end));
    }

    static String sentence(Warning warning, Component on) {
        return on.getTranslation(warning.rule().key(), warning.details().toArray());
    }

    static String source(Citation source, Component on) {
        return on.getTranslation(source.key(), source.arguments().toArray());
    }
}
