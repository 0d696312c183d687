package vn.lantoa.training.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.stream.Stream;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.accounts.PersonRow;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PhoneNumber;

/** Finds somebody with an account by name or number; number and place tell namesakes apart. */
final class PeoplePicker extends ComboBox<PersonRow> {

    private static final int MOST = 20;

    PeoplePicker(People people, Places places, String label) {
        super(label);
        getElement().setAttribute("autocapitalize", "off");
        setItemLabelGenerator(row -> words(row, places));
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
                    return query.getOffset() > 0 ? Stream.of() : found;
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
