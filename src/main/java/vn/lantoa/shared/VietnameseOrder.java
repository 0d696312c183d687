package vn.lantoa.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The Vietnamese order of words: {@code an ao ăn âm da dz đa on ôm ơn ớt}. Letters first (ă and â
 * are letters of their own after a, đ after d), tones only between words that are otherwise equal;
 * letter case does not count. The same order as MariaDB's {@code utf8mb4_uca1400_vietnamese_as_ci},
 * so that a list sorted in memory and one sorted by the database agree.
 */
public enum VietnameseOrder implements Comparator<String> {
    /** The one order. */
    INSTANCE;

    private static final String LETTERS =
            " _-,;:!?.'\"()/&0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final char BREVE = '\u0306';
    private static final char CIRCUMFLEX = '\u0302';
    private static final char HORN = '\u031B';

    @Override
    public int compare(String left, String right) {
        Key a = Key.of(left);
        Key b = Key.of(right);
        int byLetters = Arrays.compare(a.letters, b.letters);
        if (byLetters != 0) {
            return byLetters;
        }
        int byTones = Arrays.compare(a.tones, b.tones);
        return byTones != 0 ? byTones : left.compareTo(right);
    }

    /** One weight per letter, and the tone that each letter carries. */
    private static final class Key {

        private final int[] letters;
        private final int[] tones;

        private Key(int[] letters, int[] tones) {
            this.letters = letters;
            this.tones = tones;
        }

        static Key of(String text) {
            String decomposed =
                    Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            char[] letters = new char[decomposed.length()];
            int[] tones = new int[decomposed.length()];
            int length = 0;
            for (int i = 0; i < decomposed.length(); i++) {
                char c = decomposed.charAt(i);
                int tone = TONES.indexOf(c);
                if (length > 0 && tone >= 0) {
                    tones[length - 1] = tone + 1;
                } else if (length > 0 && Character.getType(c) == Character.NON_SPACING_MARK) {
                    letters[length - 1] = composed(letters[length - 1], c);
                } else {
                    letters[length++] = c;
                }
            }
            int[] weights = new int[length];
            for (int i = 0; i < length; i++) {
                int place = LETTERS.indexOf(letters[i]);
                weights[i] = place >= 0 ? place : LETTERS.length() + letters[i];
            }
            return new Key(weights, Arrays.copyOf(tones, length));
        }

        private static char composed(char letter, char mark) {
            return switch (mark) {
                case BREVE -> letter == 'a' ? 'ă' : letter;
                case CIRCUMFLEX ->
                        switch (letter) {
                            case 'a' -> 'â';
                            case 'e' -> 'ê';
                            case 'o' -> 'ô';
                            default -> letter;
                        };
                case HORN ->
                        switch (letter) {
                            case 'o' -> 'ơ';
                            case 'u' -> 'ư';
                            default -> letter;
                        };
                default -> letter;
            };
        }
    }
}
