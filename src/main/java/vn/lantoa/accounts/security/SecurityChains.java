package vn.lantoa.accounts.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.SignedIn;

/**
 * Three chains: the field API, stateless; health for the machines that watch; and Flow with
 * everything else, which refuses what it does not know.
 */
@Configuration
@EnableWebSecurity
class SecurityChains {

    /** {@code /api/field/**}: device cookie and own header, JSON answers, no session. */
    @Bean
    @Order(1)
    SecurityFilterChain fieldApi(HttpSecurity http, Devices devices, FieldProblems problems) {
        return http.securityMatcher("/api/field/**")
                .sessionManagement(SecurityChains::leaveSessionsAlone)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // forged requests are refused by ForgeryFilter: a worker has no CSRF cookie to read
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> BrowserRules.apply(headers, BrowserRules.forApi()))
                .addFilterAfter(new ForgeryFilter(problems), HeaderWriterFilter.class)
                .addFilterAfter(new DeviceFilter(devices), ForgeryFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/api/field/invitations/preview",
                                        "/api/field/invitations/accept")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET,
                                        "/api/field/languages",
                                        ForgeryFilter.DESCRIPTION)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                        problems.send(response, AccountProblem.SIGNED_OUT))
                                .accessDeniedHandler((request, response, e) ->
                                        problems.send(response, AccountProblem.OUT_OF_REACH)))
                .build();
    }

    /**
     * {@code /actuator/**}: whether it is well, for everybody; figures, for who knows {@code
     * LANTOA_METRICS_TOKEN}; nothing else.
     */
    @Bean
    @Order(2)
    SecurityFilterChain health(
            HttpSecurity http, @Value("${lantoa.metrics-token:}") String metricsToken) {
        return http.securityMatcher("/actuator/**")
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> BrowserRules.apply(headers, BrowserRules.forApi()))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(
                                        new MetricsReader("/actuator/prometheus", metricsToken))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) ->
                                response.sendError(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    /** Flow, the files of both clients, and a no to anything else. */
    @Bean
    @Order(3)
    SecurityFilterChain flow(
            HttpSecurity http, Devices devices, SecurityContextRepository sessions) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .headers(headers -> BrowserRules.apply(headers, BrowserRules.forPages()))
                .addFilterBefore(
                        new SessionFilter(devices, sessions), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(new PublicFiles())
                                .permitAll()
                                // passkeys are asked for through Flow; Spring's own doors stay shut
                                .requestMatchers("/webauthn/**", "/login/webauthn")
                                .denyAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView("/dang-nhap", "/dang-nhap")
                                        .addLogoutHandler((request, response, authentication) ->
                                                endDevice(
                                                        devices,
                                                        request,
                                                        response,
                                                        authentication)))
                .exceptionHandling(handling -> handling.accessDeniedHandler(SecurityChains::denied))
                .build();
    }

    /** Where the sign-in of a Flow session is kept. */
    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /**
     * Spring gives the session of a stateless request a new id all the same, if it brings one: the
     * desk that is open in the same browser would lose its own while the field client sends.
     */
    private static void leaveSessionsAlone(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none);
    }

    private static void endDevice(
            Devices devices,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn me) {
            devices.signOut(me);
        }
        Cookies.clearDevice(request, response);
    }

    /** What is out of reach looks as if it did not exist. */
    private static void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        response.sendError(
                e instanceof CsrfException
                        ? HttpServletResponse.SC_FORBIDDEN
                        : HttpServletResponse.SC_NOT_FOUND);
    }
}
