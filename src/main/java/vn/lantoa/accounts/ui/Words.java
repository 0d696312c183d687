package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Sex;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.Role;

/** Roles and languages as people say them. */
final class Words {

    private Words() {}

    /** The translation key of a role. */
    static String key(Role role) {
        return switch (role) {
            case ADMINISTRATOR -> "word.role.ADMINISTRATOR";
            case ORGANISER -> "word.role.ORGANISER";
            case TRAINER -> "word.role.TRAINER";
            case TRANSLATOR -> "word.role.TRANSLATOR";
            case COLLABORATOR -> "word.role.COLLABORATOR";
            case LEADER -> "word.role.LEADER";
        };
    }

    /** The translation key of what is known about the sex. */
    static String key(Sex sex) {
        return switch (sex) {
            case FEMALE -> "word.sex.FEMALE";
            case MALE -> "word.sex.MALE";
            case OTHER -> "word.sex.OTHER";
            case NOT_STATED -> "word.sex.NOT_STATED";
        };
    }

    /** "Người dịch, Tỉnh Điện Biên (Tiếng Thái)". */
    static String grant(Grant grant, Places places, Languages languages, Component on) {
        String role = on.getTranslation(key(grant.role()));
        String place = places.fullName(grant.unit());
        return grant.languages().isEmpty()
                ? on.getTranslation("accounts.role.at", role, place)
                : on.getTranslation(
                        "accounts.role.atIn", role, place, languages(grant.languages(), languages));
    }

    /** Languages with commas between; a tag that is not known stands for itself. */
    static String languages(List<String> tags, Languages languages) {
        return tags.stream()
                .map(tag -> languages.find(tag).map(Language::nameVi).orElse(tag))
                .collect(Collectors.joining(", "));
    }
}
