package vn.lantoa.accounts;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import vn.lantoa.shared.PersonId;

/** What came of an attempt to sign in. */
public sealed interface SignInAnswer {

    /** The person is signed in on a new device. */
    record Welcome(Person person, IssuedDevice device) implements SignInAnswer {}

    /** So far it is right; a second proof is owed. */
    record OneMore(SecondStep step) implements SignInAnswer {}

    /** Signed in, with an app that was set up on the way; its spare codes are shown this once. */
    record Enrolled(Welcome welcome, List<String> spareCodes) implements SignInAnswer {

        public Enrolled {
            spareCodes = List.copyOf(spareCodes);
        }

        /** Never the codes: this text may reach a log. */
        @Override
        public String toString() {
            return "Enrolled[…]";
        }
    }

    /** What was begun is too long ago; the sign-in starts anew. */
    record TooLate() implements SignInAnswer {}

    /** Several people share this number and this password: the person says which one they are. */
    record WhichOne(List<Namesake> people) implements SignInAnswer {}

    /** One of the people who share a number. */
    record Namesake(PersonId id, String name) implements Serializable {}

    /** Number or password is wrong (which of them is not said), or the code or passkey is. */
    record Wrong() implements SignInAnswer {}

    /** Too many attempts; nothing was tried. */
    record TooMany(Duration pause) implements SignInAnswer {}
}
