package vn.lantoa.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.lantoa.shared.PersonId;

/** Who sends from the field, signed in or only handing in what was written before. */
@Service
public class Senders {

    private final PersonDirectory directory;

    Senders(PersonDirectory directory) {
        this.directory = directory;
    }

    /**
     * The sender of this thread's request.
     *
     * @throws AccessDeniedException when the request comes from no known device
     */
    public Sender require() {
        return current().orElseThrow(() -> new AccessDeniedException("no device sends this"));
    }

    /** The sender of this thread's request; empty when it comes from no known device. */
    public Optional<Sender> current() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Object principal = who == null ? null : who.getPrincipal();
        if (principal instanceof SignedIn me) {
            return person(me.person())
                    .filter(Person::active)
                    .map(person -> new Sender(person, me.device(), null));
        }
        return principal instanceof HandIn hand
                ? person(hand.person())
                        .map(person -> new Sender(person, hand.device(), hand.reason()))
                : Optional.empty();
    }

    /**
     * Whether this person may put right what the author wrote: it is their own, or that of an
     * account that was merged into theirs.
     */
    public boolean wrote(PersonId person, PersonId author) {
        return person.equals(author)
                || directory
                        .find(author)
                        .map(Person::mergedInto)
                        .filter(person::equals)
                        .isPresent();
    }

    /**
     * The author of something that was sent, whoever asks and whether or not the account is still
     * open: for showing and judging what the caller may already see. An account that was merged
     * into another keeps its id, which phones and receipts know, and bears the name of that other.
     */
    public Optional<Person> person(PersonId id) {
        return directory
                .find(id)
                .map(person -> {
                    PersonId kept = person.mergedInto();
                    return kept == null
                            ? person
                            : directory
                                    .find(kept)
                                    .map(one -> person.shownAs(one.name()))
                                    .orElse(person);
                });
    }

    /** As {@link #person} for many at once; those that do not exist are left out. */
    public List<Person> people(Collection<PersonId> ids) {
        directory.prepare(ids);
        return ids.stream().distinct().flatMap(id -> person(id).stream()).toList();
    }
}
