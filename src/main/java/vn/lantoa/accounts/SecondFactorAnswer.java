package vn.lantoa.accounts;

import java.time.Duration;
import java.util.List;

/** What came of a code that was typed. */
public sealed interface SecondFactorAnswer {

    /** The app is set up from now on; its spare codes are shown this once. */
    record Enrolled(List<String> spareCodes) implements SecondFactorAnswer {

        public Enrolled {
            spareCodes = List.copyOf(spareCodes);
        }

        /** Never the codes: this text may reach a log. */
        @Override
        public String toString() {
            return "Enrolled[…]";
        }
    }

    /** The password is asked for again first ({@link FreshProof}); nothing was tried. */
    record AskPassword() implements SecondFactorAnswer {}

    /** Not the code of this moment, or one that was used already. */
    record Wrong() implements SecondFactorAnswer {}

    /** Too many attempts; nothing was tried. */
    record TooMany(Duration pause) implements SecondFactorAnswer {}
}
