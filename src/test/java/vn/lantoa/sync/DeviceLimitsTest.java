package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class DeviceLimitsTest {

    @Autowired FactPhone phone;
    @Autowired Acting acting;
    @Autowired MockMvc mvc;

    /** Time that a test lets pass. */
    private static final class Hands implements TimeMeter {

        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void allowsAHundredAtOnceAndTwentyASecondFromThenOn() {
        Hands time = new Hands();
        DeviceLimits limits = new DeviceLimits(time);
        UUID device = UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            assertThat(limits.tooFast(device)).isEmpty();
        }
        assertThat(limits.tooFast(device)).hasValue(Duration.ofMillis(50));
        assertThat(limits.tooFast(UUID.randomUUID())).isEmpty();
        time.nanos += Duration.ofSeconds(1).toNanos();
        for (int i = 0; i < 20; i++) {
            assertThat(limits.tooFast(device)).isEmpty();
        }
        assertThat(limits.tooFast(device)).isPresent();
    }

    @Test
    void tellsAPhoneThatSendsTooFastWhenToComeBack() throws Exception {
        Cookie cookie = phone.signIn(acting.person(Role.COLLABORATOR, UnitId.now("19429")));
        MockHttpServletResponse last = phone.send(cookie, Note.request(List.of()));
        for (int i = 0; i < 2_000 && last.getStatus() == 200; i++) {
            last = phone.send(cookie, Note.request(List.of()));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader("Retry-After")).isEqualTo("1");
        assertThat(last.getContentAsString(StandardCharsets.UTF_8))
                .contains("too-fast", "Lan Tỏa sẽ tự gửi lại sau ít giây");
    }

    @Test
    void readsNothingOfARequestForRecordsThatIsTooLarge() throws Exception {
        acting.as(Role.COLLABORATOR, UnitId.now("19429"));
        MockHttpServletResponse response =
                mvc.perform(
                                post("/api/field/records")
                                        .header("X-Lan-Toa", "1")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(new byte[64 * 1024 + 1]))
                        .andReturn()
                        .getResponse();
        assertThat(response.getStatus()).isEqualTo(413);
    }
}
