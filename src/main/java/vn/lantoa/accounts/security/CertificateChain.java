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
 * {@code GET /chung-nhan/{code}}: anybody verifies a certificate. No cookie counts here and no
 * session begins; anything but reading is refused.
 */
@Configuration
class CertificateChain {

    private static final String PAGE = "/chung-nhan/*";

    @Bean
    @Order(0)
    SecurityFilterChain certificatePages(HttpSecurity http) {
        return http.securityMatcher(PAGE)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> BrowserRules.apply(headers, BrowserRules.forReading()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, PAGE)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, PAGE)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }
}
