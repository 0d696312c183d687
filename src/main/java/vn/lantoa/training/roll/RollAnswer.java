package vn.lantoa.training.roll;

import java.io.Serializable;

/** What came of a step at the desk. */
public sealed interface RollAnswer extends Serializable {

    /** It was written down. */
    record Done() implements RollAnswer {}

    /**
     * It was not, as things stand.
     *
     * @param key translation key of the sentence for the person
     */
    record Refused(String key) implements RollAnswer {}
}
