package vn.lantoa.training.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lantoa.training.SessionId;

class CheckInCodeTest {

    private static final SessionId SESSION =
            new SessionId(UUID.fromString("019a0000-0000-7000-8000-00000000abcd"));
    private static final Instant EIGHT = Instant.parse("2026-11-24T01:00:00Z");

    /** {@code check-in-code.test.ts} holds phones to the same. */
    @Test
    void isTheOneThatPhonesShow() {
        assertThat(CheckInCode.at(key(), SESSION, EIGHT)).isEqualTo("V505VGW5");
        assertThat(CheckInCode.at(key(), SESSION, EIGHT.plusMillis(14_999))).isEqualTo("V505VGW5");
        assertThat(CheckInCode.at(key(), SESSION, EIGHT.plusSeconds(15))).isEqualTo("QBZBAHYQ");
    }

    @Test
    void agreesUntilSeventeenSecondsBeforeAndAfterItStood() {
        assertThat(agrees(EIGHT.minusMillis(17_001))).isFalse();
        assertThat(agrees(EIGHT.minusSeconds(17))).isTrue();
        assertThat(agrees(EIGHT.plusSeconds(7))).isTrue();
        assertThat(agrees(EIGHT.plusMillis(31_999))).isTrue();
        assertThat(agrees(EIGHT.plusSeconds(32))).isFalse();
    }

    @Test
    void isOfOneSessionAndOneClass() {
        SessionId other = new SessionId(UUID.fromString("019a0000-0000-7000-8000-00000000abce"));
        assertThat(CheckInCode.agrees(key(), other, "V505VGW5", EIGHT)).isFalse();
        byte[] otherKey = key();
        otherKey[0] = 1;
        assertThat(CheckInCode.agrees(otherKey, SESSION, "V505VGW5", EIGHT)).isFalse();
    }

    private static boolean agrees(Instant at) {
        return CheckInCode.agrees(key(), SESSION, "V505VGW5", at);
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return key;
    }
}
