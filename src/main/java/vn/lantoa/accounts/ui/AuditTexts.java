package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.AuditWords;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Audit entries as people read them; what has no words yet stands for itself. Keeps its language,
 * for a download is made where no page says which.
 */
final class AuditTexts implements Serializable {

    /** Between what a field was and what it became. */
    private static final String BECAME = " → ";

    /** Fields that keep the id of a place. */
    private static final Set<String> PLACES = Set.of("place", "unit");

    /** Fields that keep content tags of languages with commas between. */
    private static final Set<String> LANGUAGES = Set.of("contentLanguages", "languages");

    private final transient @Nullable People people;
    private final transient Places places;
    private final transient Languages languages;
    private final Component on;
    private final Locale language;

    /** Texts in which people stand with their ids. */
    AuditTexts(Component on, Locale language, Places places, Languages languages) {
        this(on, language, places, languages, null);
    }

    /** Texts in which people stand with their names, where the reader may see them. */
    AuditTexts(
            Component on,
            Locale language,
            Places places,
            Languages languages,
            @Nullable People people) {
        this.people = people;
        this.places = places;
        this.languages = languages;
        this.on = on;
        this.language = language;
    }

    String words(String key, Object... parameters) {
        return on.getTranslation(language, key, parameters);
    }

    String action(String action) {
        return AuditWords.key(action).map(key -> words(key)).orElse(action);
    }

    /** "Số điện thoại: đã đổi; Nơi làm việc: Xã Khe Sanh, … → Xã Cửa Tùng, …". */
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
                        .map(one -> word(field, one))
                        .collect(Collectors.joining(BECAME));
    }

    /** Entries keep ids and tags, which outlive a name; what is none of ours stands as it is. */
    private String word(String field, String code) {
        if (PLACES.contains(field)) {
            return place(code).map(place -> places.fullName(place.id())).orElse(code);
        }
        if (LANGUAGES.contains(field)) {
            return Stream.of(code.split(",", -1))
                    .map(tag -> languages.find(tag.strip()).map(this::name).orElse(tag.strip()))
                    .collect(Collectors.joining(", "));
        }
        return AuditWords.value(field, code).map(key -> words(key)).orElse(code);
    }

    private Optional<Place> place(String id) {
        try {
            return places.find(UnitId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String name(Language known) {
        return language.getLanguage().equals("vi") ? known.nameVi() : known.nameEn();
    }
}
