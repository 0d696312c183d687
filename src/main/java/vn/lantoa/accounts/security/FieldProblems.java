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
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.accounts.Senders;
import vn.lantoa.shared.ReferenceNumber;

/**
 * Says no to the field client as {@code application/problem+json}: status, a code that the client
 * knows a sentence for, a title that says what to do next, and a number to find it in the log. The
 * title speaks the signed-in person's interface language, else Vietnamese.
 */
@Component
@NamedInterface("problems")
public class FieldProblems {

    private static final Logger LOG = LoggerFactory.getLogger(FieldProblems.class);

    private final JsonMapper json;
    private final I18NProvider words;
    private final Senders senders;

    FieldProblems(JsonMapper json, I18NProvider words, Senders senders) {
        this.json = json;
        this.words = words;
        this.senders = senders;
    }

    /** The whole answer of a controller; notes it in the log. */
    public ResponseEntity<?> answer(FieldProblem problem) {
        return start(problem).body(body(problem));
    }

    /** As {@link #answer} with {@code Retry-After} in seconds. */
    public ResponseEntity<?> answer(FieldProblem problem, Duration pause) {
        return start(problem)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.toSeconds() + 1))
                .body(body(problem));
    }

    /**
     * Too many tries: {@link AccountProblem#TOO_MANY_TRIES} with {@code Retry-After} in seconds.
     */
    public ResponseEntity<?> answerLater(Duration pause) {
        return answer(AccountProblem.TOO_MANY_TRIES, pause);
    }

    /** Answers with a problem from within a filter or before a controller. */
    public void send(HttpServletResponse response, FieldProblem problem) throws IOException {
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
        return senders.current()
                .map(sender -> sender.person().interfaceLanguage())
                .map(Locale::forLanguageTag)
                .orElse(words.getDefaultLocale());
    }
}
