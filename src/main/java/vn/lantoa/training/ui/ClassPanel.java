package vn.lantoa.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import vn.lantoa.training.TrainingClass;

/**
 * A part of the page of a class, such as those who take part. Each part has an address of its own:
 * {@code lop/<id>?muc=<key>}. The page shows one part at a time and makes only that one.
 */
interface ClassPanel {

    /** Smaller comes first; the first that is shown opens without {@code muc}. */
    int order();

    /** Stands in the address; lower-case letters and {@code -}, Vietnamese without accents. */
    String key();

    /** Translation key of its title. */
    String title();

    /** Whether the signed-in person has something to see or do in it. */
    boolean shownTo(TrainingClass one);

    /**
     * The part, made anew each time the page opens.
     *
     * @param changed to be run when the class itself was changed: the page reads it again
     */
    Component panel(TrainingClass one, Runnable changed);

    /**
     * As {@link #panel(TrainingClass, Runnable)}, for parts that the rest of the address tells
     * something.
     */
    default Component panel(TrainingClass one, QueryParameters address, Runnable changed) {
        return panel(one, changed);
    }
}
