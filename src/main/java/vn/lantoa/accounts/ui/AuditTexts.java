package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.AuditWords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.PersonId;

/**
 * Audit entries as people read them; what has no words yet stands for itself. Keeps its language,
 * for a download is made where no page says which.
 */
final class AuditTexts implements Serializable {

    /** Between what a field was and what it became. */
    private static final String BECAME = " → ";

    private final transient @Nullable People people;
    private final Component on;
    private final Locale language;

    /** Texts in which people stand with their ids. */
    AuditTexts(Component on, Locale language) {
        this(on, language, null);
    }

    /** Texts in which people stand with their names, where the reader may see them. */
    AuditTexts(Component on, Locale language, @Nullable People people) {
        this.people = people;
        this.on = on;
        this.language = language;
    }

    String words(String key, Object... parameters) {
        return on.getTranslation(language, key, parameters);
    }

    String action(String action) {
        return AuditWords.key(action).map(key -> words(key)).orElse(action);
    }

    /** "Số điện thoại: đã đổi; Nơi làm việc: 2025-44 → 2025-45". */
    String changes(Map<String, String> changes) {
        return changes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(change ->
                        words(
                                "accounts.history.change",
                                AuditWords.field(change.getKey())
                                        .map(key -> words(key))
                                        .orElse(change.getKey()),
                                value(change.getKey(), change.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** Entries keep ids of people, never names; whoever may see the person reads the name. */
    private String value(String field, String value) {
        if (people != null && (field.equals("toPerson") || field.equals("fromPerson"))) {
            return people.find(PersonId.parse(value)).map(Person::name).orElse(value);
        }
        return value.equals("changed")
                ? words("accounts.history.changed")
                : Stream.of(value.split(BECAME, -1))
                        .map(one -> AuditWords.value(field, one).map(key -> words(key)).orElse(one))
                        .collect(Collectors.joining(BECAME));
    }
}
