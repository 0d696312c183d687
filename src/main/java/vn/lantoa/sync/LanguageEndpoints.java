package vn.lantoa.sync;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;

/** The languages to choose from; public, because one is chosen before anybody is signed in. */
@RestController
@RequestMapping("/api/field/languages")
class LanguageEndpoints {

    private final List<Choice> choices;

    /**
     * A language.
     *
     * @param shown its endonym, or its Vietnamese name where we know none
     */
    record Choice(String tag, String shown, String nameVi, Language.Medium medium) {}

    LanguageEndpoints(Languages languages) {
        this.choices =
                languages.all().stream()
                        .map(one -> new Choice(one.tag(), one.shown(), one.nameVi(), one.medium()))
                        .toList();
    }

    @GetMapping
    List<Choice> all() {
        return choices;
    }
}
