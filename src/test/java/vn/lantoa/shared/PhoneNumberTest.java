package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneNumberTest {

    /** Fails when a space in it lets a line end there. */
    @Test
    void staysWholeAtTheEndOfALineAndIsReadBackFromThere() {
        PhoneNumber number = PhoneNumber.read("0912 345 678").orElseThrow();
        assertThat(number.whole()).isEqualTo("0912\u00a0345\u00a0678");
        assertThat(PhoneNumber.read(number.whole())).contains(number);
    }

    @Test
    void neverShowsInATextThatMayReachALog() {
        assertThat(PhoneNumber.read("0912345678").orElseThrow().toString())
                .isEqualTo("PhoneNumber[…78]");
    }
}
