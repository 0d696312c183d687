package vn.lantoa.training;

import java.io.Serializable;
import java.util.List;

/**
 * What speaks against the time of a session; the person decides.
 *
 * @param details what the sentence is filled with
 * @param source the law or rule it comes from, as people read it; empty for a rule of this product
 */
public record SessionWarning(Kind kind, List<String> details, String source)
        implements Serializable {

    public SessionWarning {
        details = List.copyOf(details);
    }

    /** The kinds of warnings. */
    public enum Kind {
        SUNDAY,
        /** Details: the holiday's name. */
        HOLIDAY,
        /** Details: the first and the last day of the class. */
        OUTSIDE_CLASS,
        /** Details: the trainer, and the hours of the other session. */
        TRAINER_BUSY,
        /** Another session of the class lies at that time: here it is no choice, it cannot be. */
        TAKEN;

        /** Translation key of the sentence. */
        public String key() {
            return switch (this) {
                case SUNDAY -> "training.warning.SUNDAY";
                case HOLIDAY -> "training.warning.HOLIDAY";
                case OUTSIDE_CLASS -> "training.warning.OUTSIDE_CLASS";
                case TRAINER_BUSY -> "training.warning.TRAINER_BUSY";
                case TAKEN -> "training.warning.TAKEN";
            };
        }
    }
}
