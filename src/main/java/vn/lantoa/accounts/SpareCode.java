package vn.lantoa.accounts;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lantoa.shared.PersonId;

/**
 * A code for the day the authenticator app is lost: 80 random bits in letters and digits that are
 * not mistaken for one another, in four groups of four.
 */
final class SpareCode {

    private static final int MANY = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private SpareCode() {}

    /** Ten new ones. */
    static List<String> ten() {
        return Stream.generate(SpareCode::next).distinct().limit(MANY).toList();
    }

    /** What is kept of one, however it was typed; bound to its owner. */
    static String hash(PersonId owner, String typed) {
        return Secret.hash("spare code of " + owner + " " + plain(typed));
    }

    /** The letters and digits alone, as capitals. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** Whether this looks like one. */
    static boolean looksLike(String typed) {
        return plain(typed).length() == LETTERS;
    }

    private static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
