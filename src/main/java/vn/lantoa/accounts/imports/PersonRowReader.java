package vn.lantoa.accounts.imports;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.Sex;
import vn.lantoa.documents.spi.ImportRow;
import vn.lantoa.documents.spi.Sentence;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Village;
import vn.lantoa.geography.Villages;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.SearchKey;
import vn.lantoa.shared.UnitId;
import vn.lantoa.shared.VietnamTime;

/**
 * Understands rows one by one; collects everything that is wrong with a row, not the first only.
 */
final class PersonRowReader {

    /** A row understood, or the sentences that say why not. */
    record Reading(@Nullable PersonLine line, List<Sentence> faults) {}

    private final CommuneNames communes;
    private final Villages villages;
    private final PersonWords words;
    private final LocalDate today;
    private final Map<UnitId, List<Village>> villagesByCommune = new HashMap<>();

    PersonRowReader(CommuneNames communes, Villages villages, PersonWords words, LocalDate today) {
        this.communes = communes;
        this.villages = villages;
        this.words = words;
        this.today = today;
    }

    Reading read(ImportRow row) {
        List<Sentence> faults = new ArrayList<>();
        String name = name(row, faults);
        PhoneNumber phone = phone(row, faults);
        UnitId place = place(row, faults);
        UnitId village = place == null ? null : village(row, place, faults);
        Role role = role(row, faults);
        List<String> languages = languages(row, faults);
        if (role == Role.TRANSLATOR && languages.stream().allMatch("vi"::equals)) {
            faults.add(Sentence.of("accounts.import.translatorLanguages"));
        }
        Sex sex = sex(row, faults);
        LocalDate end = roleEnd(row, faults);
        return place == null || role == null || !faults.isEmpty()
                ? new Reading(null, faults)
                : new Reading(
                        new PersonLine(name, phone, place, village, role, languages, sex, end),
                        faults);
    }

    private static String name(ImportRow row, List<Sentence> faults) {
        String name = Normalizer.normalize(row.text(PersonColumn.NAME), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            faults.add(Sentence.of("accounts.import.nameMissing"));
        } else if (name.length() > PersonDetails.NAME_LENGTH) {
            faults.add(Sentence.of("accounts.import.nameLong", PersonDetails.NAME_LENGTH));
        }
        return name;
    }

    private static @Nullable PhoneNumber phone(ImportRow row, List<Sentence> faults) {
        if (row.blank(PersonColumn.PHONE)) {
            return null;
        }
        String typed = row.text(PersonColumn.PHONE);
        Optional<PhoneNumber> number = PersonWords.phone(typed);
        if (number.isEmpty()) {
            faults.add(Sentence.of("accounts.import.phoneBad", typed));
        }
        return number.orElse(null);
    }

    private @Nullable UnitId place(ImportRow row, List<Sentence> faults) {
        Place province = null;
        if (!row.blank(PersonColumn.PROVINCE)) {
            province = one(communes.province(row.text(PersonColumn.PROVINCE)), faults);
            if (province == null) {
                return null;
            }
        }
        if (row.blank(PersonColumn.COMMUNE)) {
            if (province == null) {
                faults.add(Sentence.of("accounts.import.communeMissing"));
            }
            return province == null ? null : province.id();
        }
        Place commune = one(communes.commune(row.text(PersonColumn.COMMUNE), province), faults);
        return commune == null ? null : commune.id();
    }

    private static @Nullable Place one(PlaceAnswer answer, List<Sentence> faults) {
        return switch (answer) {
            case PlaceAnswer.Found(Place place) -> place;
            case PlaceAnswer.Unclear(Sentence fault) -> {
                faults.add(fault);
                yield null;
            }
        };
    }

    private @Nullable UnitId village(ImportRow row, UnitId commune, List<Sentence> faults) {
        if (row.blank(PersonColumn.VILLAGE)) {
            return null;
        }
        String typed = row.text(PersonColumn.VILLAGE);
        String key = SearchKey.of(typed);
        List<Village> all = villagesByCommune.computeIfAbsent(commune, villages::of);
        List<Village> found =
                all.stream()
                        .filter(village -> !village.retired())
                        .filter(village ->
                                SearchKey.of(village.name().full()).equals(key)
                                        || SearchKey.of(village.name().proper()).equals(key))
                        .toList();
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        faults.add(
                found.isEmpty()
                        ? Sentence.of("accounts.import.villageUnknown", typed)
                        : Sentence.of("accounts.import.villageAmbiguous", typed));
        return null;
    }

    /** Lists of collaborators seldom say that they are: no word means collaborator. */
    private @Nullable Role role(ImportRow row, List<Sentence> faults) {
        if (row.blank(PersonColumn.ROLE)) {
            return Role.COLLABORATOR;
        }
        String typed = row.text(PersonColumn.ROLE);
        Optional<Role> role = words.role(typed);
        if (role.isEmpty()) {
            faults.add(Sentence.of("accounts.import.roleUnknown", typed));
        }
        return role.orElse(null);
    }

    private List<String> languages(ImportRow row, List<Sentence> faults) {
        List<String> tags = new ArrayList<>();
        for (String part : row.parts(PersonColumn.LANGUAGES)) {
            Optional<String> tag = words.language(part);
            if (tag.isEmpty()) {
                faults.add(Sentence.of("accounts.import.languageUnknown", part));
            } else if (!tags.contains(tag.get())) {
                tags.add(tag.get());
            }
        }
        if (tags.size() > PersonDetails.MOST_LANGUAGES) {
            faults.add(Sentence.of("accounts.import.languagesMany", PersonDetails.MOST_LANGUAGES));
        }
        return tags;
    }

    private @Nullable Sex sex(ImportRow row, List<Sentence> faults) {
        if (row.blank(PersonColumn.SEX)) {
            return null;
        }
        String typed = row.text(PersonColumn.SEX);
        Optional<Sex> sex = words.sex(typed);
        if (sex.isEmpty()) {
            faults.add(Sentence.of("accounts.import.sexUnknown", typed));
        }
        return sex.orElse(null);
    }

    private @Nullable LocalDate roleEnd(ImportRow row, List<Sentence> faults) {
        if (row.blank(PersonColumn.ROLE_END)) {
            return null;
        }
        Optional<LocalDate> day = row.date(PersonColumn.ROLE_END);
        if (day.isEmpty()) {
            faults.add(Sentence.of("accounts.import.dayBad", row.text(PersonColumn.ROLE_END)));
        } else if (day.get().isBefore(today)) {
            faults.add(Sentence.of("accounts.import.dayPassed", VietnamTime.date(day.get())));
        }
        return day.orElse(null);
    }
}
