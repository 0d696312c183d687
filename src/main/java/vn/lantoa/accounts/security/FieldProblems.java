package vn.lantoa.accounts.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ReferenceNumber;

/**
 * Says no to the field client as {@code application/problem+json}: status, a code that the client
 * knows a sentence for, a title for whoever reads the traffic, and a number to find it in the log.
 */
@Component
public class FieldProblems {

    private static final Logger LOG = LoggerFactory.getLogger(FieldProblems.class);

    private final JsonMapper json;

    FieldProblems(JsonMapper json) {
        this.json = json;
    }

    /** The body of a problem; notes it in the log. */
    public Map<String, Object> body(HttpStatus status, String code) {
        ReferenceNumber reference = ReferenceNumber.next();
        LOG.info("field answer {}: {} {}", reference, status.value(), code);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", status.value());
        body.put("code", code);
        body.put("title", status.getReasonPhrase());
        body.put("reference", reference.text());
        return body;
    }

    /** Answers with a problem from within a filter. */
    void send(HttpServletResponse response, HttpStatus status, String code) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(body(status, code)));
    }
}
