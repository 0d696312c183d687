package vn.lantoa.accounts.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** {@code GET /chung-nhan/{code}}: anybody verifies a certificate. */
@Configuration
class CertificateChain {

    private static final String PAGE = "/chung-nhan/*";

    @Bean
    @Order(0)
    SecurityFilterChain certificatePages(HttpSecurity http) {
        return ReadOnly.chain(http, PAGE, PAGE, BrowserRules.forReading());
    }
}
