package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.accounts.Grant;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Places;

/** Roles and languages as people say them. */
final class Words {

    private Words() {}

    /** "Người dịch, Tỉnh Điện Biên (Tiếng Thái)". */
    static String grant(Grant grant, Places places, Languages languages, Component on) {
        String role = on.getTranslation(grant.role().key());
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
