package vn.lantoa.shell;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Person;

/**
 * In which language a page speaks: the signed-in person's choice, else Vietnamese. What the browser
 * asks for plays no part: phones in Vietnam are often sold with an English setting.
 */
@Component
class InterfaceLanguage {

    private final Access access;
    private final Translations translations;

    InterfaceLanguage(Access access, Translations translations) {
        this.access = access;
        this.translations = translations;
    }

    Locale current() {
        return access.current()
                .map(Person::interfaceLanguage)
                .map(translations::shown)
                .orElse(Translations.VIETNAMESE);
    }
}
