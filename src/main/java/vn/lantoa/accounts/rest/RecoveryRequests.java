package vn.lantoa.accounts.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.lantoa.accounts.RecoveryAnswer;
import vn.lantoa.accounts.RecoveryKeys;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.accounts.security.AccountProblem;
import vn.lantoa.accounts.security.FieldProblems;

/** Hands a phone the key that opens what a forgotten PIN locked. */
@RestController
@RequestMapping("/api/field/recovery-key")
class RecoveryRequests {

    private final RecoveryKeys keys;
    private final FieldProblems problems;

    /**
     * Which copy of the field client asks.
     *
     * @param installation UUID that the phone made for itself
     */
    record Asking(@Nullable String installation) {}

    /**
     * The key.
     *
     * @param key 32 bytes in Base64
     */
    record Recovery(String key) {}

    RecoveryRequests(RecoveryKeys keys, FieldProblems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Recovery.class)))
    @PostMapping
    ResponseEntity<?> give(@AuthenticationPrincipal SignedIn signedIn, @RequestBody Asking asking) {
        UUID installation =
                uuid(asking.installation())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return switch (keys.ask(signedIn, installation)) {
            case RecoveryAnswer.Given given ->
                    ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new Recovery(given.base64()));
            case RecoveryAnswer.SignInFirst first ->
                    problems.answer(AccountProblem.RECOVERY_SIGN_IN_FIRST);
            case RecoveryAnswer.Later later -> problems.answerLater(later.pause());
        };
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
