package vn.lantoa.training.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.TraineeState;
import vn.lantoa.training.enrolment.EnrolmentAnswer;
import vn.lantoa.uikit.StateBadge;
import vn.lantoa.uikit.Symbol;
import vn.lantoa.uikit.Toast;
import vn.lantoa.uikit.Tone;

/** What people read about those who take part. */
final class ParticipantWords {

    private ParticipantWords() {}

    /** The name; of somebody erased that it is gone. */
    static String name(Trainee one) {
        return one.name().isEmpty() ? I18NProvider.translate("training.erased") : one.name();
    }

    static StateBadge badge(TraineeState state) {
        String word = I18NProvider.translate(state.key());
        return switch (state) {
            case ENROLLED -> new StateBadge(Tone.SUCCESS, Symbol.CHECK, word);
            case INVITED -> new StateBadge(Tone.INFO, Symbol.SEND, word);
            case OFFERED -> new StateBadge(Tone.ACCENT, Symbol.BELL, word);
            case WAITING, LATE -> new StateBadge(Tone.WARNING, Symbol.CLOCK, word);
            case DECLINED, WITHDRAWN, REMOVED -> new StateBadge(Tone.NEUTRAL, Symbol.BAN, word);
        };
    }

    /** Empty where nobody asked. */
    static String sex(@Nullable Sex sex, Locale language) {
        return sex == null ? "" : I18NProvider.translate(language, sex.key());
    }

    /** Says what came of a step. */
    static void say(EnrolmentAnswer answer) {
        switch (answer) {
            case EnrolmentAnswer.Stands stands ->
                    Toast.done(I18NProvider.translate(stands.state().key()));
            case EnrolmentAnswer.Refused no ->
                    Toast.problem(I18NProvider.translate(no.why().key()));
        }
    }
}
