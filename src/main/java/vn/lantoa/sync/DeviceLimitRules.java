package vn.lantoa.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.lantoa.accounts.Sender;
import vn.lantoa.accounts.Senders;
import vn.lantoa.accounts.security.FieldProblems;

/** Limits what one device sends, before any of its body is read. */
@Configuration
class DeviceLimitRules implements WebMvcConfigurer, HandlerInterceptor {

    private static final String RECORDS = "/api/field/records";

    private final DeviceLimits limits;
    private final Senders senders;
    private final FieldProblems problems;

    DeviceLimitRules(DeviceLimits limits, Senders senders, FieldProblems problems) {
        this.limits = limits;
        this.senders = senders;
        this.problems = problems;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/field/facts", "/api/field/media/**", RECORDS);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())) {
            return true;
        }
        Optional<Duration> pause = senders.current().flatMap(who -> limits.tooFast(key(who)));
        if (pause.isPresent()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(pause.get().toSeconds() + 1));
            problems.send(response, SyncProblem.TOO_FAST);
            return false;
        }
        return true;
    }

    private static UUID key(Sender sender) {
        UUID device = sender.device();
        return device == null ? sender.person().id().value() : device;
    }
}
