package vn.lantoa.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Knows who may read the figures: by a token, and nobody where none is configured. */
final class MetricsReader implements RequestMatcher {

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";

    private final RequestMatcher path;
    private final String token;

    /**
     * @param token empty: nobody reads
     * @throws IllegalStateException when it is too short to keep anybody out; then nothing starts
     */
    MetricsReader(String path, String token) {
        this.path = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path);
        this.token = token.strip();
        if (!this.token.isEmpty() && this.token.length() < SHORTEST) {
            throw new IllegalStateException(
                    "LANTOA_METRICS_TOKEN is shorter than %d characters: make one with openssl rand -hex 32"
                            .formatted(SHORTEST));
        }
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && shown != null
                && shown.startsWith(BEARER)
                && path.matches(request)
                && MessageDigest.isEqual(
                        bytes(token), bytes(shown.substring(BEARER.length()).strip()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
