package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;

/**
 * Finds another person by name or number among those one sees; number and place tell namesakes
 * apart.
 */
class OtherPersonPicker extends ComboBox<PersonRow> {

    private static final int MOST = 20;

    /**
     * A picker.
     *
     * @param except who is not offered
     */
    OtherPersonPicker(People people, Places places, String label, PersonId except) {
        super(label);
        setItemLabelGenerator(row -> words(row, places));
        Predicate<PersonRow> offered = row -> !row.id().equals(except);
        setItemsWithFilterConverter(
                query -> {
                    // the first few are enough: whoever is not among them is typed more exactly
                    Stream<PersonRow> found =
                            people
                                    .list(
                                            query.getFilter().orElse(PeopleFilter.ALL),
                                            query.getOffset(),
                                            Math.min(query.getLimit(), MOST))
                                    .stream();
                    return query.getOffset() > 0 ? Stream.of() : found.filter(offered);
                },
                typed -> new PeopleFilter(typed, null, null, false));
        setClearButtonVisible(true);
    }

    private static String words(PersonRow row, Places places) {
        PhoneNumber phone = row.phone();
        String at = row.name() + ", " + places.fullName(row.unit());
        return phone == null ? at : at + ", " + phone.whole();
    }
}
