package vn.lantoa.accounts.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * {@code GET /lich/{secret}.ics}: calendar apps cannot sign in, so the secret in the address stands
 * for the person.
 */
@Configuration
class FeedChain {

    private static final String FEED = "/lich/{secret:[A-Za-z0-9_-]{43}}.ics";

    @Bean
    @Order(0)
    SecurityFilterChain calendarFeeds(HttpSecurity http) {
        return ReadOnly.chain(http, "/lich/*.ics", FEED, BrowserRules.forApi());
    }
}
