package vn.lantoa.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.accounts.Sender;
import vn.lantoa.geography.Places;
import vn.lantoa.shared.DatabaseTime;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/**
 * When what a phone tells is written; each server here remembers nothing, so the statement decides.
 */
@AppTest
class PhoneNewsTest {

    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final PhoneNews.Told SAME = new PhoneNews.Told(3, 1, START, "1");

    @Autowired JdbcClient jdbc;
    @Autowired Places places;
    @Autowired Acting acting;

    private final UUID device = UUID.randomUUID();

    @BeforeEach
    void first() {
        tell(Duration.ZERO, SAME);
        assertThat(written()).isEqualTo(START);
    }

    @Test
    void leavesARowAloneThatSaysTheSameAndIsYoungerThanAnHour() {
        tell(Duration.ofMinutes(59), SAME);
        assertThat(written()).isEqualTo(START);
    }

    @Test
    void writesTheSameAgainAfterAnHour() {
        tell(Duration.ofMinutes(61), SAME);
        assertThat(written()).isEqualTo(START.plus(Duration.ofMinutes(61)));
    }

    @Test
    void writesAtOnceWhatHasChanged() {
        Duration moment = Duration.ZERO;
        for (PhoneNews.Told other :
                new PhoneNews.Told[] {
                    new PhoneNews.Told(2, 1, START, "1"),
                    new PhoneNews.Told(2, 0, START, "1"),
                    new PhoneNews.Told(2, 0, START.plusSeconds(1), "1"),
                    new PhoneNews.Told(2, 0, null, "1"),
                    new PhoneNews.Told(2, 0, null, "2"),
                    new PhoneNews.Told(2, 0, null, null)
                }) {
            moment = moment.plusSeconds(1);
            tell(moment, other);
            assertThat(written()).as(other.toString()).isEqualTo(START.plus(moment));
        }
    }

    private void tell(Duration later, PhoneNews.Told told) {
        Clock clock = Clock.fixed(START.plus(later), ZoneOffset.UTC);
        Sender sender =
                new Sender(
                        acting.person(Role.COLLABORATOR, UnitId.parse("2025-19429")), device, null);
        new PhoneNews(jdbc, places, clock).tell(sender, told);
    }

    private Instant written() {
        return jdbc.sql("SELECT synced_at FROM phone_report WHERE device = ?")
                .param(device.toString())
                .query((row, n) -> DatabaseTime.read(row, "synced_at"))
                .single();
    }
}
