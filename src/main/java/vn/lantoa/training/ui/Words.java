package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.lantoa.shared.LocalizedText;
import vn.lantoa.shared.VietnamTime;
import vn.lantoa.training.Answer;
import vn.lantoa.training.ClassStatus;
import vn.lantoa.training.TrainingClass;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** Values as people read them. */
final class Words {

    private Words() {}

    /** In the language of the interface, else in Vietnamese, else in any. */
    static String text(LocalizedText text) {
        String language =
                Optional.ofNullable(UI.getCurrent())
                        .map(ui -> ui.getLocale().getLanguage())
                        .orElse("vi");
        return text.text(List.of(language));
    }

    /** {@code Lớp 1, cụm phía bắc – Kiến thức giới}. */
    static String title(TrainingClass one) {
        return one.plan().name() + " – " + text(one.title());
    }

    /** {@code 24/11/2026}, or {@code 24/11/2026–26/11/2026}. */
    static String days(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? VietnamTime.date(first)
                : VietnamTime.date(first) + "–" + VietnamTime.date(last);
    }

    /** {@code 08:00–11:00}; the end's day too when it is another. */
    static String hours(LocalDateTime start, LocalDateTime end) {
        return VietnamTime.time(start)
                + "–"
                + (start.toLocalDate().equals(end.toLocalDate())
                        ? VietnamTime.time(end)
                        : VietnamTime.dateTime(end));
    }

    static StateBadge badge(ClassStatus status) {
        String word = I18NProvider.translate(status.key());
        return switch (status) {
            case DRAFT -> new StateBadge(Tone.NEUTRAL, Symbol.EDIT, word);
            case ANNOUNCED -> new StateBadge(Tone.ACCENT, Symbol.CALENDAR, word);
            case FINISHED -> new StateBadge(Tone.SUCCESS, Symbol.CHECK, word);
            case CANCELLED -> new StateBadge(Tone.NEUTRAL, Symbol.BAN, word);
        };
    }

    /** Says why nothing was written; true when it was. */
    static boolean done(Answer<?> answer, Component on) {
        switch (answer) {
            case Answer.Done<?> done -> Toast.done(on.getTranslation("training.saved"));
            case Answer.Overtaken<?> other ->
                    Toast.problem(
                            on.getTranslation(
                                    "training.overtaken",
                                    VietnamTime.dateTime(VietnamTime.local(other.at()))));
            case Answer.Refused<?> no -> Toast.problem(on.getTranslation(no.why().key()));
        }
        return answer instanceof Answer.Done<?>;
    }
}
