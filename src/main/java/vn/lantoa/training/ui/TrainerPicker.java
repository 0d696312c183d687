package vn.lantoa.training.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.Teacher;
import vn.lantoa.accounts.Teachers;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/** Picks trainers of a unit's classes by name, with or without accents. */
final class TrainerPicker extends MultiSelectComboBox<Teacher> {

    private static final int MOST = 50;

    private final transient Teachers teachers;
    private final transient Senders senders;
    private @Nullable UnitId unit;

    TrainerPicker(Teachers teachers, Senders senders, Places places, String label) {
        super(label);
        this.teachers = teachers;
        this.senders = senders;
        getElement().setAttribute("autocapitalize", "off");
        setPageSize(MOST);
        setItemLabelGenerator(one -> one.name() + ", " + places.fullName(one.unit()));
        setItems(this::page, query -> found(query.getFilter().orElse("")).size());
    }

    /** Offers those who can teach the classes of this unit. */
    void offerFor(@Nullable UnitId organiser) {
        unit = organiser;
        getDataProvider().refreshAll();
    }

    /** Shows these as chosen, also those who could not be chosen anew. */
    void choose(Collection<PersonId> trainers) {
        setValue(
                senders.people(trainers).stream()
                        .map(one -> new Teacher(one.id(), one.name(), one.unit()))
                        .collect(Collectors.toSet()));
    }

    List<PersonId> chosen() {
        return getValue().stream()
                .map(Teacher::id)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
    }

    private Stream<Teacher> page(Query<Teacher, String> query) {
        return found(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    /** The first few are enough: whoever is not among them is typed more exactly. */
    private List<Teacher> found(String typed) {
        return unit == null ? List.of() : teachers.of(unit, typed, 0, MOST);
    }
}
