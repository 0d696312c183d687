package vn.lantoa.training.certificates;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.accounts.LinkThrottle;

/**
 * The address in a certificate's QR code, for anybody: no sign-in, no session, one row read. What
 * does not name a certificate by number and code is answered alike, whatever is wrong with it.
 */
@RestController
class VerifyRequests {

    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("vi"), Locale.forLanguageTag("en"));

    private final Certificates certificates;
    private final VerifyRate rate;
    private final LinkThrottle throttle;
    private final VerifyPage page;

    VerifyRequests(
            Certificates certificates, VerifyRate rate, LinkThrottle throttle, VerifyPage page) {
        this.certificates = certificates;
        this.rate = rate;
        this.throttle = throttle;
        this.page = page;
    }

    @GetMapping("/chung-nhan/{code}")
    ResponseEntity<String> read(@PathVariable String code, HttpServletRequest request) {
        Locale language = language(request);
        Optional<Certificate> found = CertificateCode.parse(code).flatMap(certificates::verify);
        Optional<Duration> pause =
                found.map(one -> rate.count(one.id(), request.getRemoteAddr()))
                        .orElseGet(() -> throttle.strange(from(request)));
        if (pause.isPresent()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, language)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.get().toSeconds() + 1))
                    .body(page.tooOften(language));
        }
        return found.map(one -> answer(HttpStatus.OK, language).body(page.of(one, language)))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND, language).body(page.none(language)));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Locale language) {
        return ResponseEntity.status(status)
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }

    /** Vietnamese unless the reader's browser asks for English first. */
    private static Locale language(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best =
                    wanted == null
                            ? null
                            : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return best == null ? LANGUAGES.getFirst() : best;
        } catch (IllegalArgumentException e) {
            return LANGUAGES.getFirst();
        }
    }

    private static String from(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getRemoteAddr() + " " + (agent == null ? "" : agent);
    }
}
