package vn.lantoa.accounts.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@code GET /lich/{secret}.ics}: calendar apps cannot sign in, so the secret in the address stands
 * for the person. No cookie counts here and no session begins; anything but reading is refused.
 */
@Configuration
class FeedChain {

    private static final String FEED = "/lich/{secret:[A-Za-z0-9_-]{43}}.ics";

    @Bean
    @Order(0)
    SecurityFilterChain calendarFeeds(HttpSecurity http) {
        return http.securityMatcher("/lich/*.ics")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> BrowserRules.apply(headers, BrowserRules.forApi()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, FEED)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, FEED)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }
}
