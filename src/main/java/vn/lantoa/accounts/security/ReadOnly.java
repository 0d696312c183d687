package vn.lantoa.accounts.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Addresses that anybody may read: no cookie counts there and no session begins; anything but
 * reading is refused, as if nothing were there.
 */
final class ReadOnly {

    private ReadOnly() {}

    /**
     * The chain of such addresses.
     *
     * @param area the addresses it answers for
     * @param open those of them that are read
     */
    static SecurityFilterChain chain(
            HttpSecurity http, String area, String open, HeaderWriter contentPolicy) {
        return http.securityMatcher(area)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> BrowserRules.apply(headers, contentPolicy))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, open)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, open)
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }
}
