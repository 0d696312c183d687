package vn.lantoa.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.HandIn;
import vn.lantoa.accounts.Person;
import vn.lantoa.accounts.Sender;
import vn.lantoa.shared.PersonId;

/**
 * How facts came: whose they are and by which way.
 *
 * @param device null when they were read in from a file
 * @param readInBy who read them in from a file
 * @param review why an organiser has to decide on all of them; null when they may count at once
 */
record Delivery(
        Person author, @Nullable UUID device, @Nullable PersonId readInBy, @Nullable Hold review) {

    static Delivery from(Sender sender) {
        return new Delivery(sender.person(), sender.device(), null, hold(sender.handIn()));
    }

    static Delivery readIn(Person author, PersonId by) {
        return new Delivery(author, null, by, author.active() ? null : Hold.CLOSED_ACCOUNT);
    }

    private static @Nullable Hold hold(HandIn.@Nullable Reason reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case REVOKED -> Hold.REVOKED_PHONE;
            case EXPIRED -> Hold.EXPIRED_PHONE;
            case CLOSED -> Hold.CLOSED_ACCOUNT;
        };
    }
}
