package vn.lantoa.documents.spi;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has come of checking one row.
 *
 * @param preview the row in a few words, such as name and commune
 * @param value what {@link ImportKind#apply} writes down; only of new and changed rows
 * @param sentences what is wrong with a wrong row, what changes in a changed one
 */
public record RowCheck<T>(
        Outcome outcome, String preview, @Nullable T value, List<Sentence> sentences)
        implements Serializable {

    /** What would happen to a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        /** Is there already, just so: nothing happens. */
        SAME,
        WRONG
    }

    /** Keeps its own copy of the sentences. */
    public RowCheck {
        sentences = List.copyOf(sentences);
        boolean writes = outcome == Outcome.NEW || outcome == Outcome.CHANGED;
        if (writes != (value != null)) {
            throw new IllegalArgumentException("new and changed rows have a value, others none");
        }
        if (outcome == Outcome.WRONG && sentences.isEmpty()) {
            throw new IllegalArgumentException("a wrong row says what is wrong");
        }
    }

    /** A row that adds something. */
    public static <T> RowCheck<T> added(String preview, T value) {
        return new RowCheck<>(Outcome.NEW, preview, value, List.of());
    }

    /** A row that changes what is there. */
    public static <T> RowCheck<T> changed(String preview, T value, List<Sentence> changes) {
        return new RowCheck<>(Outcome.CHANGED, preview, value, changes);
    }

    /** A row that is there already. */
    public static <T> RowCheck<T> same(String preview) {
        return new RowCheck<>(Outcome.SAME, preview, null, List.of());
    }

    /** A row that cannot be taken in, with everything that is wrong with it. */
    public static <T> RowCheck<T> wrong(String preview, List<Sentence> faults) {
        return new RowCheck<>(Outcome.WRONG, preview, null, faults);
    }
}
