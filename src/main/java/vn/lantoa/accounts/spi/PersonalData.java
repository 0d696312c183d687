package vn.lantoa.accounts.spi;

import java.util.List;
import vn.lantoa.shared.PersonId;

/**
 * What one module holds about people (Law 91/2025/QH15: everyone may see, take along and have
 * deleted what is held about them). A module with a column that leads to a person offers one bean;
 * the caller has checked who asks.
 */
public interface PersonalData {

    /** Smaller comes first. */
    int order();

    /** What is held about this person, in words for the person. */
    List<HeldPart> heldOf(PersonId person);

    /** Files that belong to what is held, such as the person's photos. */
    default List<HeldFile> filesOf(PersonId person) {
        return List.of();
    }

    /** What {@link #erase} would remove and what would stay, to be read before. */
    List<Fate> fates(PersonId person);

    /**
     * Removes what leads to the person, in the running transaction. Ids may stay where they say
     * nothing more: afterwards nothing tells whose they were. Doing it twice changes nothing.
     */
    void erase(PersonId person);
}
