package vn.lantoa.accounts.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.SignedIn;

/**
 * What Spring Security and Vaadin's view access see of a signed-in person. The roles in it are
 * those of this request: the filters read them anew each time.
 */
public final class SignedInToken extends AbstractAuthenticationToken {

    private final SignedIn signedIn;

    /** The token of a person on a device, with the roles the person holds now. */
    public SignedInToken(SignedIn signedIn, Person person) {
        super(
                person.grants().stream()
                        .map(grant -> grant.role().authority())
                        .distinct()
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
