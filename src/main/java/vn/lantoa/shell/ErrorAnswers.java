package vn.lantoa.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.shared.ReferenceNumber;

/**
 * The answer to a request that failed outside of Flow: a plain page for people, {@code
 * application/problem+json} for programs; both with a number, neither with a stack trace.
 */
@RestController
class ErrorAnswers implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Translations translations;
    private final InterfaceLanguage language;

    ErrorAnswers(Translations translations, InterfaceLanguage language) {
        this.translations = translations;
        this.language = language;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<?> answer(HttpServletRequest request) {
        HttpStatus status = status(request);
        ReferenceNumber reference = record(request, status);
        Problem problem = Problem.of(status);
        return isForPeople(request)
                ? page(status, problem, reference)
                : json(status, problem, reference);
    }

    private ResponseEntity<?> page(HttpStatus status, Problem problem, ReferenceNumber reference) {
        Locale locale = locale();
        String more =
                """
                <p>%s<br><code>%s</code></p>
                <p><a href="/">%s</a> <a class="plain" href="/field.html#tro-giup">%s</a></p>
                """
                        .formatted(
                                PlainPage.escape(word("shell.error.reference", locale)),
                                reference,
                                PlainPage.escape(word("shell.error.home", locale)),
                                PlainPage.escape(word("shell.help", locale)));
        return ResponseEntity.status(status)
                .contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(
                        PlainPage.whole(
                                locale.toLanguageTag(),
                                word(problem.titleKey(), locale),
                                word(problem.textKey(), locale),
                                more));
    }

    private ResponseEntity<?> json(HttpStatus status, Problem problem, ReferenceNumber reference) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status.value());
        body.put("code", problem.code());
        body.put("title", word(problem.titleKey(), locale()));
        body.put("reference", reference.text());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ReferenceNumber record(HttpServletRequest request, HttpStatus status) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable throwable) {
            return ErrorLog.record(throwable);
        }
        ReferenceNumber reference = ReferenceNumber.next();
        LOG.info("answer {}: {}", reference, status.value());
        return reference;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Someone who opens /error itself finds nothing there.
        @Nullable HttpStatus status =
                code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status != null ? status : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String accept = request.getHeader("Accept");
        return !(path instanceof String text && text.startsWith("/api/"))
                && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    private Locale locale() {
        try {
            return language.current();
        } catch (RuntimeException e) {
            // Whatever broke the request may break this too; the page still has to come.
            return Translations.VIETNAMESE;
        }
    }

    private String word(String key, Locale locale) {
        return translations.getTranslation(key, locale);
    }
}
