package vn.lantoa.accounts;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

/**
 * What is written down about a person.
 *
 * @param name as the person writes it, 1 to 120 letters; kept NFC with single spaces
 * @param phone may be missing, and a family may share one number
 * @param unit where the person works
 * @param interfaceLanguage tag of the interface
 * @param contentLanguages content tags in the person's order, at least one
 * @param sex null when nobody asked
 */
public record PersonDetails(
        String name,
        @Nullable PhoneNumber phone,
        UnitId unit,
        String interfaceLanguage,
        List<String> contentLanguages,
        @Nullable Sex sex)
        implements Serializable {

    /** The longest name that is kept, in letters. */
    public static final int NAME_LENGTH = 120;

    /** The most content languages a person has. */
    public static final int MOST_LANGUAGES = 10;

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    public PersonDetails {
        name = Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        contentLanguages = List.copyOf(contentLanguages);
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException("a name has 1 to 120 letters");
        }
        if (!TAG.matcher(interfaceLanguage).matches()
                || !contentLanguages.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw new IllegalArgumentException("not a language tag");
        }
        if (contentLanguages.isEmpty() || contentLanguages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("one to ten content languages");
        }
    }

    /** Without a word about the sex. */
    public PersonDetails(
            String name,
            @Nullable PhoneNumber phone,
            UnitId unit,
            String interfaceLanguage,
            List<String> contentLanguages) {
        this(name, phone, unit, interfaceLanguage, contentLanguages, null);
    }

    /** Somebody who reads Vietnamese, without a phone number. */
    public static PersonDetails of(String name, UnitId unit) {
        return new PersonDetails(name, null, unit, "vi", List.of("vi"), null);
    }

    /** The same with another phone number, or none. */
    public PersonDetails withPhone(@Nullable PhoneNumber number) {
        return new PersonDetails(name, number, unit, interfaceLanguage, contentLanguages, sex);
    }

    /** The same with other languages. */
    public PersonDetails withLanguages(String ofInterface, List<String> ofContent) {
        return new PersonDetails(name, phone, unit, ofInterface, ofContent, sex);
    }

    /** The same at another unit. */
    public PersonDetails withUnit(UnitId other) {
        return new PersonDetails(name, phone, other, interfaceLanguage, contentLanguages, sex);
    }

    /** The same with what is known about the sex. */
    public PersonDetails withSex(@Nullable Sex known) {
        return new PersonDetails(name, phone, unit, interfaceLanguage, contentLanguages, known);
    }

    /** Given name first, then the rest: lists of people are sorted this way in Vietnam. */
    static String sortName(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 ? name : name.substring(last + 1) + " " + name.substring(0, last);
    }

    /** What changes towards the other, for the audit log: what is protected only says "changed". */
    Map<String, String> changesTo(PersonDetails after) {
        Map<String, String> changes = new TreeMap<>();
        if (!name.equals(after.name())) {
            changes.put("name", "changed");
        }
        if (!Objects.equals(phone, after.phone())) {
            changes.put("phone", "changed");
        }
        if (!unit.equals(after.unit())) {
            changes.put("unit", unit + " → " + after.unit());
        }
        if (!interfaceLanguage.equals(after.interfaceLanguage())) {
            changes.put("interfaceLanguage", interfaceLanguage + " → " + after.interfaceLanguage());
        }
        if (!contentLanguages.equals(after.contentLanguages())) {
            changes.put(
                    "contentLanguages",
                    String.join(", ", contentLanguages)
                            + " → "
                            + String.join(", ", after.contentLanguages()));
        }
        if (sex != after.sex()) {
            changes.put("sex", "changed");
        }
        return changes;
    }
}
