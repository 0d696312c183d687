package vn.lantoa.accounts.security;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Access;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.ReferenceNumber;

/**
 * Says no to the field client as {@code application/problem+json}: status, a code that the client
 * knows a sentence for, a title that says what to do next, and a number to find it in the log. The
 * title speaks the signed-in person's interface language, else Vietnamese.
 */
@Component
public class FieldProblems {

    private static final Logger LOG = LoggerFactory.getLogger(FieldProblems.class);

    private final JsonMapper json;
    private final I18NProvider words;
    private final Access access;

    FieldProblems(JsonMapper json, I18NProvider words, Access access) {
        this.json = json;
        this.words = words;
        this.access = access;
    }

    /** The whole answer of a controller; notes it in the log. */
    public ResponseEntity<?> answer(FieldProblem problem) {
        return start(problem).body(body(problem));
    }

    /** Too many tries: {@link FieldProblem#TOO_MANY_TRIES} with {@code Retry-After} in seconds. */
    public ResponseEntity<?> answerLater(Duration pause) {
        return start(FieldProblem.TOO_MANY_TRIES)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1))
                .body(body(FieldProblem.TOO_MANY_TRIES));
    }

    /** Answers with a problem from within a filter. */
    void send(HttpServletResponse response, FieldProblem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(body(problem)));
    }

    private static ResponseEntity.BodyBuilder start(FieldProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private Map<String, Object> body(FieldProblem problem) {
        ReferenceNumber reference = ReferenceNumber.next();
        LOG.info("field answer {}: {} {}", reference, problem.status().value(), problem.code());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", problem.status().value());
        body.put("code", problem.code());
        body.put("title", words.getTranslation(problem.titleKey(), language()));
        body.put("reference", reference.text());
        return body;
    }

    private Locale language() {
        return access.current()
                .map(Person::interfaceLanguage)
                .map(Locale::forLanguageTag)
                .orElse(words.getDefaultLocale());
    }
}
