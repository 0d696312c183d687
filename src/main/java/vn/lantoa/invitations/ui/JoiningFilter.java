package vn.lantoa.invitations.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lantoa.accounts.CommuneJoining;

/** Which communes the list of invitations shows. */
enum JoiningFilter {
    /** Somebody there has never signed in. */
    OUTSIDE(one -> one.outside() > 0, "invitations.filter.outside"),
    /** Somebody there was never invited. */
    NOT_INVITED(one -> one.notInvited() > 0, "invitations.filter.notInvited"),
    /** Somebody there has not used a device for a while. */
    SILENT(one -> one.silent() > 0, "invitations.filter.silent"),
    /** Nobody works there yet. */
    NOBODY(one -> one.people() == 0, "invitations.filter.nobody");

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final Predicate<CommuneJoining> shows;

    private final String key;

    JoiningFilter(Predicate<CommuneJoining> shows, String key) {
        this.shows = shows;
        this.key = key;
    }

    boolean shows(CommuneJoining one) {
        return shows.test(one);
    }

    /** The translation key of its name. */
    String key() {
        return key;
    }

    /** As the address writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<JoiningFilter> named(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
