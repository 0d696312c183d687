package vn.lantoa.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A feature's card on the home screen. */
public interface HomeCard {

    /** Smaller comes first. */
    int order();

    /** The card for the signed-in person, or empty when it has nothing to say to them. */
    Optional<Component> card();
}
