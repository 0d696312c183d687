package vn.lantoa.accounts.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are encoded, and that there is one way in only. */
@Configuration
class PasswordEncoding {

    /**
     * bcrypt with a prefix that names it, so that a stronger one can follow; older encodings are
     * renewed when their owner signs in.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /**
     * Spring Security's own form and basic sign-in find nobody here: people come in by {@code
     * SignIn} and by invitation.
     */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return attempt -> {
            throw new BadCredentialsException("there is no other way in");
        };
    }
}
