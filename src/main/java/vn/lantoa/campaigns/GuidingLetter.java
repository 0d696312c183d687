package vn.lantoa.campaigns;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The letter that a campaign follows.
 *
 * @param number number and symbol as Decree 30/2020/NĐ-CP writes them, such as {@code
 *     917/LĐTBXH-BĐG} or {@code 739/BNV-CTTN&BĐG}
 * @param date the day it was signed
 */
public record GuidingLetter(String number, LocalDate date) implements Serializable {

    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,6}[A-Za-z]?/[\\p{L}0-9&/.-]{1,60}");

    public GuidingLetter {
        number = Normalizer.normalize(number, Normalizer.Form.NFC).strip();
        if (!valid(number)) {
            throw new IllegalArgumentException("not a letter's number and symbol");
        }
    }

    /** Whether the text is a number and symbol. */
    public static boolean valid(String number) {
        return NUMBER.matcher(number.strip()).matches();
    }
}
