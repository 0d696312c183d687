package vn.lantoa.accounts.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PrivacyNotices;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.accounts.security.AccountProblem;
import vn.lantoa.accounts.security.Cookies;
import vn.lantoa.accounts.security.FieldProblems;
import vn.lantoa.geography.Languages;
import vn.lantoa.geography.Place;
import vn.lantoa.geography.Places;

/** The signed-in person: what the phone shows of them and what they set themselves. */
@RestController
@RequestMapping("/api/field")
class MeRequests {

    private static final Set<String> INTERFACE_LANGUAGES = Set.of("vi", "en");
    private static final int MOST_LANGUAGES = 10;

    record ChosenLanguages(
            @Nullable String interfaceLanguage, @Nullable List<String> contentLanguages) {}

    private final Access access;
    private final People people;
    private final Devices devices;
    private final PrivacyNotices notices;
    private final Places places;
    private final Languages languages;
    private final FieldProblems problems;
    private final Clock clock;

    MeRequests(
            Access access,
            People people,
            Devices devices,
            PrivacyNotices notices,
            Places places,
            Languages languages,
            FieldProblems problems,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.devices = devices;
        this.notices = notices;
        this.places = places;
        this.languages = languages;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/me")
    Me me(@AuthenticationPrincipal SignedIn signedIn) {
        return of(access.require(), signedIn, notices.seen());
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @PutMapping("/me/languages")
    ResponseEntity<?> languages(
            @AuthenticationPrincipal SignedIn signedIn, @RequestBody ChosenLanguages chosen) {
        String ofInterface = Objects.requireNonNullElse(chosen.interfaceLanguage(), "");
        List<String> content =
                Objects.requireNonNullElse(chosen.contentLanguages(), List.<String>of()).stream()
                        .distinct()
                        .toList();
        boolean known =
                INTERFACE_LANGUAGES.contains(ofInterface)
                        && !content.isEmpty()
                        && content.size() <= MOST_LANGUAGES
                        && content.stream().allMatch(tag -> languages.find(tag).isPresent());
        if (!known) {
            return problems.answer(AccountProblem.LANGUAGE_UNKNOWN);
        }
        Person changed = people.changeOwnLanguages(ofInterface, content);
        return ResponseEntity.ok(of(changed, signedIn, notices.seen()));
    }

    @PostMapping("/me/privacy-notice")
    ResponseEntity<Void> privacyNotice() {
        notices.confirm();
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        devices.signOut(signedIn);
        Cookies.clearDevice(request, response);
        return ResponseEntity.noContent().build();
    }

    /** The body about a person on a device. */
    Me of(Person person, SignedIn signedIn, boolean noticeSeen) {
        return new Me(
                person.id().toString(),
                person.name(),
                named(places.get(person.unit())),
                places.province(person.unit()).map(MeRequests::named).orElse(null),
                person.grants().stream().map(grant -> grant.role()).distinct().toList(),
                person.interfaceLanguage(),
                person.contentLanguages(),
                noticeSeen,
                signedIn.device(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Me.NamedPlace named(Place place) {
        return new Me.NamedPlace(place.id().toString(), place.name());
    }
}
