package vn.lantoa.accounts.rest;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.geography.Language;
import vn.lantoa.geography.Languages;

/** The languages to choose from, for a phone on which nobody is signed in yet. */
@RestController
class LanguageRequests {

    record Choice(String tag, String shown, String nameVi, Language.Medium medium) {}

    private final Languages languages;

    LanguageRequests(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/api/field/languages")
    ResponseEntity<List<Choice>> all() {
        List<Choice> choices =
                languages.all().stream()
                        .map(one -> new Choice(one.tag(), one.shown(), one.nameVi(), one.medium()))
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(choices);
    }
}
