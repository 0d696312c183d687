package vn.lantoa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

class PasswordRulesTest {

    private static final PersonDetails ABOUT =
            PersonDetails.of("Cán bộ phụ trách Khe Sanh", UnitId.now("19429"))
                    .withPhone(new PhoneNumber("+84912345678"));

    @ParameterizedTest
    @CsvSource({
        "abc12, TOO_SHORT",
        "nắng mới, COMMON_NOT",
        "123456789, DIGITS_ONLY",
        "15111990, DIGITS_ONLY",
        "0912 345 678, DIGITS_ONLY",
        "matkhau123, COMMON",
        "Mật khẩu 1, COMMON",
        "M@tkh4u2026, COMMON",
        "anhyeuem, COMMON",
        "AnhYeuEm99, COMMON",
        "123anhyeuem!, COMMON",
        "password1, COMMON",
        "P@ssw0rd, COMMON",
        "iloveyou2, COMMON",
        "binhdanggioi, COMMON",
        "vietnamvietnam, COMMON",
        "qwertyuiop, COMMON",
        "1q2w3e4r5t, COMMON",
        "abcdefgh, COMMON",
        "asdfghjk1234, COMMON",
        "aaaaaaab, COMMON",
        "canbophutrachkhesanh, ABOUT_YOU",
        "so 912345678, ABOUT_YOU",
    })
    void refusesWhatIsEasilyGuessed(String password, String reason) {
        if (reason.equals("COMMON_NOT")) {
            assertThat(PasswordRules.refusal(password, ABOUT)).isEmpty();
        } else {
            assertThat(PasswordRules.refusal(password, ABOUT))
                    .contains(PasswordChange.Refused.valueOf(reason));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ruộng bậc thang 7", "chim én tháng ba", "BunBoHue-5h", "trà đá vỉa hè"})
    void takesOrdinaryPhrases(String password) {
        assertThat(PasswordRules.refusal(password, ABOUT)).isEmpty();
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        assertThat(PasswordRules.refusal("ắ".repeat(20) + "bcdefghiklmn", ABOUT)).isEmpty();
        assertThat(PasswordRules.refusal("ắ".repeat(20) + "bcdefghiklmno", ABOUT))
                .contains(PasswordChange.Refused.TOO_LONG);
    }
}
