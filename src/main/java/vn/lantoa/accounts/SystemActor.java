package vn.lantoa.accounts;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.lantoa.shared.PersonId;

/**
 * Lets the product itself act where nobody is signed in: the first administrator and the demo of
 * the local run. Not reachable from the web: every web request carries an authentication, if only
 * the anonymous one, and then this refuses. The architecture test allows {@code accounts} and
 * {@code local} to use it, and nobody else.
 */
public final class SystemActor {

    private static final ScopedValue<Optional<PersonId>> ACTING = ScopedValue.newInstance();

    private SystemActor() {}

    /** Runs with every permission everywhere; audit entries name nobody. */
    public static <T> T call(Supplier<T> work) {
        return within(Optional.empty(), work);
    }

    /** As {@link #call} without a result. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Runs as this person, with no more than the person's own permissions. */
    public static <T> T callAs(PersonId person, Supplier<T> work) {
        return within(Optional.of(person), work);
    }

    /** Runs as this person whoever is signed in on this thread; {@link OnBehalf} says when. */
    static <T> T onBehalfOf(PersonId person, Supplier<T> work) {
        return ScopedValue.where(ACTING, Optional.of(person)).call(work::get);
    }

    /** Whether the product itself is acting on this thread, for nobody. */
    static boolean acting() {
        return ACTING.isBound() && ACTING.get().isEmpty();
    }

    /** The person the product acts as on this thread. */
    static Optional<PersonId> person() {
        return ACTING.isBound() ? ACTING.get() : Optional.empty();
    }

    private static <T> T within(Optional<PersonId> person, Supplier<T> work) {
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            throw new IllegalStateException("the system never acts inside a web request");
        }
        return ScopedValue.where(ACTING, person).call(work::get);
    }
}
