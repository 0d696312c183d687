package vn.lantoa.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.shared.SearchKey;

/**
 * Which passwords are refused: too short, too long for the encoder, digits only, one sign or row of
 * keys over and over, the person's own name or number, and common words with a few digits behind
 * them (reference/accounts/common-passwords.txt, which says where its words come from). No rule
 * asks for signs of several kinds: length and not being common is what counts (NIST SP 800-63B,
 * 3.1.1).
 */
final class PasswordRules {

    static final int SHORTEST = 8;
    static final int MOST_BYTES = 72; // what bcrypt takes in

    private static final int FEWEST_DIFFERENT = 4;
    private static final int PIECE = 4;
    private static final Pattern NO_LETTER = Pattern.compile("[0-9\\s\\p{Punct}]+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern TAIL = Pattern.compile("[0-9\\p{Punct}]+$");
    private static final String[] ROWS = {
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "qazwsxedcrfvtgbyhnujm",
        "1q2w3e4r5t6y7u8i9o0p"
    };
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** The form in which a password is encoded and compared: the same on every keyboard. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /**
     * Why a password is refused; empty when it is good.
     *
     * @param about name and number of the person, whose parts make no password
     */
    static Optional<PasswordChange.Refused> refusal(String typed, PersonDetails about) {
        String password = normal(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordChange.Refused.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(PasswordChange.Refused.TOO_LONG);
        }
        if (NO_LETTER.matcher(password).matches()) {
            return Optional.of(PasswordChange.Refused.DIGITS_ONLY);
        }
        String plain = plain(password);
        if (password.chars().distinct().count() < FEWEST_DIFFERENT
                || isCommon(password)
                || isRow(plain)) {
            return Optional.of(PasswordChange.Refused.COMMON);
        }
        return isAbout(plain, about)
                ? Optional.of(PasswordChange.Refused.ABOUT_YOU)
                : Optional.empty();
    }

    private static boolean isCommon(String password) {
        String plain = plain(password);
        String letters = plain(asLetters(TAIL.matcher(password).replaceAll("")));
        return COMMON.contains(plain)
                || COMMON.contains(bare(plain))
                || COMMON.contains(letters)
                || COMMON.contains(bare(letters))
                || isTwice(bare(plain));
    }

    private static String plain(String text) {
        return SearchKey.of(text).replace(" ", "");
    }

    /** The letters that signs are put for. */
    private static String asLetters(String text) {
        return text.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('$', 's');
    }

    /** Without the digits before and behind, by which people make a refused word pass. */
    private static String bare(String plain) {
        return EDGES.matcher(plain).replaceAll("");
    }

    private static boolean isTwice(String word) {
        int half = word.length() / 2;
        return word.length() % 2 == 0
                && half > 0
                && word.startsWith(word.substring(half))
                && COMMON.contains(word.substring(half));
    }

    /**
     * Keys that lie side by side or letters in their order, forwards or backwards: whether the text
     * is put together of such pieces, four keys or longer each.
     */
    private static boolean isRow(String plain) {
        int at = 0;
        while (at < plain.length()) {
            int end = plain.length();
            while (end - at >= PIECE && !isPiece(plain.substring(at, end))) {
                end--;
            }
            if (end - at < PIECE) {
                return false;
            }
            at = end;
        }
        return !plain.isEmpty();
    }

    private static boolean isPiece(String keys) {
        String back = new StringBuilder(keys).reverse().toString();
        return Stream.of(ROWS).anyMatch(row -> row.contains(keys) || row.contains(back));
    }

    private static boolean isAbout(String plain, PersonDetails about) {
        String name = SearchKey.of(about.name());
        String word = bare(plain);
        boolean named =
                word.equals(name.replace(" ", ""))
                        || (!word.isEmpty() && Set.of(name.split(" ", -1)).contains(word));
        var phone = about.phone();
        return named || (phone != null && plain.contains(phone.e164().substring(3)));
    }

    private static Set<String> common() {
        String file = "/reference/accounts/common-passwords.txt";
        try (InputStream in =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
