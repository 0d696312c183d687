package vn.lantoa.accounts.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.lantoa.accounts.HandIn;

/** What Spring Security sees of a device that may only hand in: no role at all. */
final class HandInToken extends AbstractAuthenticationToken {

    private final transient HandIn handIn;

    HandInToken(HandIn handIn) {
        super(List.of());
        this.handIn = handIn;
        setAuthenticated(true);
    }

    @Override
    public HandIn getPrincipal() {
        return handIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
