package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.PeopleFilter;
import vn.lantoa.shared.PersonId;

/** Picks one of the people whom the signed-in person may see, by name without accents or number. */
class PersonPicker extends ComboBox<PersonPicker.Choice> {

    record Choice(PersonId id, String name) implements java.io.Serializable {}

    private final transient People people;

    PersonPicker(People people, String label) {
        super(label);
        this.people = people;
        setItemLabelGenerator(Choice::name);
        setClearButtonVisible(true);
        setItems(
                query ->
                        found(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> people.count(filter(query.getFilter().orElse(""))));
    }

    /** Shows this person as chosen; one whom the signed-in person may not see counts as none. */
    void choose(@Nullable PersonId id) {
        setValue(
                Optional.ofNullable(id)
                        .flatMap(people::find)
                        .map(person -> new Choice(person.id(), person.name()))
                        .orElse(null));
    }

    Optional<PersonId> chosen() {
        return getOptionalValue().map(Choice::id);
    }

    private List<Choice> found(String typed, int offset, int limit) {
        return people.list(filter(typed), offset, limit).stream()
                .map(row -> new Choice(row.id(), row.name()))
                .toList();
    }

    private static PeopleFilter filter(String typed) {
        return new PeopleFilter(typed, null, null, false);
    }
}
