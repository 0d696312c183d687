package vn.lantoa.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.accounts.PrivacyNotices;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.accounts.SystemActor;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * Makes people with roles and signs them in on the test's thread: for services, for views and, by
 * spring-security-test, for requests through MockMvc. {@link AppTest} signs out after each test.
 */
@Component
public class Acting {

    private final People people;
    private final PrivacyNotices notices;

    Acting(People people, PrivacyNotices notices) {
        this.people = people;
        this.notices = notices;
    }

    /** A new person who works at the unit and holds the role there. */
    public Person person(Role role, UnitId unit) {
        return person(unit, Grant.of(role, unit));
    }

    /** A new person who works at the unit, holds these roles and has read the privacy notice. */
    public Person person(UnitId unit, Grant... grants) {
        return asNobody(() -> {
            Person person = newcomer(unit, grants);
            SystemActor.callAs(
                    person.id(),
                    () -> {
                        notices.confirm();
                        return true;
                    });
            return person;
        });
    }

    /** A new person who has never been in. */
    public Person newcomer(UnitId unit, Grant... grants) {
        return asNobody(() ->
                SystemActor.call(() ->
                        people.add(PersonDetails.of("Người thử " + unit, unit), List.of(grants))));
    }

    /** Signs the person in on this thread. */
    public Person as(Person person) {
        TestSecurityContextHolder.setAuthentication(authentication(person));
        return person;
    }

    /** Makes a person as {@link #person(Role, UnitId)} does and signs them in. */
    public Person as(Role role, UnitId unit) {
        return as(person(role, unit));
    }

    /** Signs out. */
    public void nobody() {
        TestSecurityContextHolder.clearContext();
    }

    /** What a request of this person carries. */
    public static Authentication authentication(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id(), null),
                null,
                person.grants().stream()
                        .map(grant -> new SimpleGrantedAuthority(grant.role().authority()))
                        .distinct()
                        .toList());
    }

    private static <T> T asNobody(Supplier<T> work) {
        Optional<Authentication> before =
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
        TestSecurityContextHolder.clearContext();
        try {
            return work.get();
        } finally {
            before.ifPresent(TestSecurityContextHolder::setAuthentication);
        }
    }
}
