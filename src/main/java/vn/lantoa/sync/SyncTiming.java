package vn.lantoa.sync;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Times what phones ask for, sign-in included. */
@Configuration
class SyncTiming {

    private static final String API = "/api/field/";

    /** Parts of the API that are told apart; the rest is "other". */
    private static final Set<String> KINDS =
            Set.of("manifest", "records", "facts", "media", "me", "invitations");

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> timedFieldRequests(SyncMeters meters) {
        FilterRegistrationBean<OncePerRequestFilter> registration =
                new FilterRegistrationBean<>(new Filter(meters));
        registration.addUrlPatterns(API + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static String kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        int from = path.indexOf(API) + API.length();
        int end = path.indexOf('/', from);
        String part = path.substring(from, end < 0 ? path.length() : end);
        return KINDS.contains(part) ? part : "other";
    }

    private static final class Filter extends OncePerRequestFilter {

        private final SyncMeters meters;

        Filter(SyncMeters meters) {
            this.meters = meters;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            long began = System.nanoTime();
            try {
                chain.doFilter(request, response);
            } finally {
                Duration time = Duration.ofNanos(System.nanoTime() - began);
                meters.took(kind(request), response.getStatus(), time);
            }
        }
    }
}
