package vn.lantoa.accounts.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.SearchKey;

/** Roles, sexes, languages and phone numbers by the words people's lists have for them. */
final class PersonWords {

    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("cong tac vien", Role.COLLABORATOR),
                    Map.entry("ctv", Role.COLLABORATOR),
                    Map.entry("tuyen truyen vien", Role.COLLABORATOR),
                    Map.entry("collaborator", Role.COLLABORATOR),
                    Map.entry("can bo phu trach", Role.ORGANISER),
                    Map.entry("phu trach", Role.ORGANISER),
                    Map.entry("organiser", Role.ORGANISER),
                    Map.entry("giang vien bao cao vien", Role.TRAINER),
                    Map.entry("giang vien", Role.TRAINER),
                    Map.entry("bao cao vien", Role.TRAINER),
                    Map.entry("trainer", Role.TRAINER),
                    Map.entry("nguoi dich", Role.TRANSLATOR),
                    Map.entry("phien dich", Role.TRANSLATOR),
                    Map.entry("bien dich", Role.TRANSLATOR),
                    Map.entry("translator", Role.TRANSLATOR),
                    Map.entry("lanh dao", Role.LEADER),
                    Map.entry("leader", Role.LEADER),
                    Map.entry("quan tri vien", Role.ADMINISTRATOR),
                    Map.entry("administrator", Role.ADMINISTRATOR));

    private static final Map<String, Sex> SEXES =
            Map.ofEntries(
                    Map.entry("nu", Sex.FEMALE),
                    Map.entry("female", Sex.FEMALE),
                    Map.entry("f", Sex.FEMALE),
                    Map.entry("nam", Sex.MALE),
                    Map.entry("male", Sex.MALE),
                    Map.entry("m", Sex.MALE),
                    Map.entry("khac", Sex.OTHER),
                    Map.entry("other", Sex.OTHER),
                    Map.entry("khong neu", Sex.NOT_STATED),
                    Map.entry("not stated", Sex.NOT_STATED));

    private static final String TIENG = "tieng ";

    private final Map<String, String> tagByName = new HashMap<>();

    PersonWords(Languages languages) {
        for (Language language : languages.all()) {
            String vietnamese = SearchKey.of(language.nameVi());
            tagByName.putIfAbsent(SearchKey.of(language.tag()), language.tag());
            tagByName.putIfAbsent(vietnamese, language.tag());
            if (vietnamese.startsWith(TIENG)) {
                tagByName.putIfAbsent(vietnamese.substring(TIENG.length()), language.tag());
            }
            tagByName.putIfAbsent(SearchKey.of(language.nameEn()), language.tag());
            String endonym = language.endonym();
            if (endonym != null) {
                tagByName.putIfAbsent(SearchKey.of(endonym), language.tag());
            }
        }
    }

    Optional<Role> role(String typed) {
        return Optional.ofNullable(ROLES.get(SearchKey.of(typed)));
    }

    Optional<Sex> sex(String typed) {
        return Optional.ofNullable(SEXES.get(SearchKey.of(typed)));
    }

    /** The content tag of a language. */
    Optional<String> language(String typed) {
        return Optional.ofNullable(tagByName.get(SearchKey.of(typed)));
    }

    /** A phone number; a spreadsheet that took it for a number has dropped the 0 in front. */
    static Optional<PhoneNumber> phone(String typed) {
        Optional<PhoneNumber> number = PhoneNumber.read(typed);
        return number.isEmpty() && typed.replaceAll("[\\s.\\-]", "").matches("[35789]\\d{8}")
                ? PhoneNumber.read("0" + typed)
                : number;
    }
}
