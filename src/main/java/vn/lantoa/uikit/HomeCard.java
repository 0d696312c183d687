package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A feature's card on the home screen. */
public interface HomeCard {

    /**
     * The order of a card that stands whatever happens, such as the day of the month; it does not
     * count as something to do or to know.
     */
    int FRAME = 0;

    /** Smaller comes first; {@link #FRAME} and less for what only frames the others. */
    int order();

    /** The card for the signed-in person, or empty when it has nothing to say to them. */
    Optional<Component> card();
}
