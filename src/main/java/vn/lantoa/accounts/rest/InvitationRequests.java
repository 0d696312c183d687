package vn.lantoa.accounts.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.accounts.InvitationAnswer;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.LinkThrottle;
import vn.lantoa.accounts.PrivacyNotices;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.accounts.security.AccountProblem;
import vn.lantoa.accounts.security.Cookies;
import vn.lantoa.accounts.security.FieldProblem;
import vn.lantoa.accounts.security.FieldProblems;
import vn.lantoa.accounts.security.SignedInToken;
import vn.lantoa.shared.Role;

/** Invitations, as a phone shows and uses them. Both are POSTs: a preview robot sends none. */
@RestController
@RequestMapping("/api/field/invitations")
class InvitationRequests {

    private static final String UNKNOWN_DEVICE = "?";

    record Shown(@Nullable String token) {

        String text() {
            return Objects.requireNonNullElse(token, "");
        }
    }

    record Used(@Nullable String token, @Nullable String device) {

        String text() {
            return Objects.requireNonNullElse(token, "");
        }
    }

    record Preview(String name, @Nullable Role role, String place, Instant expires) {}

    private final Invitations invitations;
    private final LinkThrottle throttle;
    private final MeRequests me;
    private final PrivacyNotices notices;
    private final FieldProblems problems;

    InvitationRequests(
            Invitations invitations,
            LinkThrottle throttle,
            MeRequests me,
            PrivacyNotices notices,
            FieldProblems problems) {
        this.invitations = invitations;
        this.throttle = throttle;
        this.me = me;
        this.notices = notices;
        this.problems = problems;
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    @PostMapping("/preview")
    ResponseEntity<?> preview(@RequestBody Shown shown, HttpServletRequest request) {
        return switch (invitations.preview(shown.text())) {
            case InvitationAnswer.Open open ->
                    ResponseEntity.ok(
                            new Preview(
                                    open.name(),
                                    open.roles().isEmpty() ? null : open.roles().getFirst(),
                                    open.place(),
                                    open.expires().truncatedTo(ChronoUnit.SECONDS)));
            case InvitationAnswer.Accepted accepted ->
                    throw new IllegalStateException("a preview uses nothing up: " + accepted);
            case InvitationAnswer.Refused refused -> refuse(refused, request);
        };
    }

    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Me.class)))
    @PostMapping("/accept")
    ResponseEntity<?> accept(
            @RequestBody Used used, HttpServletRequest request, HttpServletResponse response) {
        String device = Objects.requireNonNullElse(used.device(), UNKNOWN_DEVICE);
        return switch (invitations.accept(used.text(), device)) {
            case InvitationAnswer.Accepted accepted -> welcome(accepted, request, response);
            case InvitationAnswer.Open open ->
                    throw new IllegalStateException("it is used or refused: " + open);
            case InvitationAnswer.Refused refused -> refuse(refused, request);
        };
    }

    private ResponseEntity<?> welcome(
            InvitationAnswer.Accepted accepted,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookies.sendDevice(request, response, accepted.device().token());
        SignedIn signedIn = new SignedIn(accepted.person().id(), accepted.device().id());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInToken(signedIn, accepted.person()));
        SecurityContextHolder.setContext(context);
        return ResponseEntity.ok(me.of(accepted.person(), signedIn, notices.seen()));
    }

    private ResponseEntity<?> refuse(InvitationAnswer.Refused refused, HttpServletRequest request) {
        if (refused == InvitationAnswer.Refused.UNKNOWN) {
            Optional<Duration> pause = throttle.strange(from(request));
            if (pause.isPresent()) {
                return problems.answerLater(pause.get());
            }
        }
        return problems.answer(problem(refused));
    }

    private static FieldProblem problem(InvitationAnswer.Refused refused) {
        return switch (refused) {
            case USED -> AccountProblem.INVITATION_USED;
            case EXPIRED -> AccountProblem.INVITATION_EXPIRED;
            case REVOKED -> AccountProblem.INVITATION_REVOKED;
            case UNKNOWN -> AccountProblem.INVITATION_UNKNOWN;
        };
    }

    private static String from(HttpServletRequest request) {
        return String.join(
                " ",
                List.of(
                        request.getRemoteAddr(),
                        Objects.requireNonNullElse(request.getHeader("User-Agent"), "")));
    }
}
