package vn.lantoa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.FaultProxy;
import vn.lantoa.testing.browser.Phone;
import vn.lantoa.testing.browser.Trouble;

/**
 * What may befall a phone's requests, each played in a real browser against the running product.
 * Every test ends the same way: what was written is in the database once. docs/faults.md names the
 * test of every fault.
 */
@BrowserTest
class FaultsTest extends FaultCase {

    @Test
    void offlineInMidPost() {
        suffers("Cắt giữa chừng", Trouble.Kind.REQUEST_CUT);
    }

    @Test
    void replyLostAfterCommitThenRetry() {
        suffers("Mất câu trả lời", Trouble.Kind.REPLY_LOST);
    }

    @Test
    void replyCutInTheMiddle() {
        suffers("Câu trả lời bị cắt", Trouble.Kind.REPLY_CUT);
    }

    @Test
    void error500() {
        suffers("Lỗi máy chủ", Trouble.Kind.ERROR);
    }

    @Test
    void unavailable503WithRetryAfter() {
        Trouble rest = suffers("Máy chủ bận", Trouble.Kind.UNAVAILABLE);
        assertThat(rest.struck()).as("it is left alone while it rests").isLessThanOrEqualTo(3);
    }

    @Test
    void captivePortal() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            line.set(FaultProxy.Line.CAPTIVE_PORTAL);
            recorder.record("Cổng Wi-Fi", 11).send().seesWaiting("Cổng Wi-Fi");
            line.set(FaultProxy.Line.UP);
            recorder.send().seesSent("Cổng Wi-Fi");
            arrivals.once("Cổng Wi-Fi", 11);
        }
    }

    @Test
    void serverThatAcceptsAndNeverAnswers() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            Trouble silence = new Trouble(FACTS, Trouble.Kind.SILENT);
            line.trouble(silence);
            recorder.record("Chờ mãi", 1);
            phone.page().waitForCondition(() -> silence.struck() > 0);
            recorder.record("Trong lúc chờ", 2).seesWaiting("Trong lúc chờ");
            phone.page().waitForTimeout(16_000);
            line.trouble(null);
            recorder.send().seesSent("Chờ mãi").seesSent("Trong lúc chờ");
            arrivals.once("Chờ mãi", 1);
            arrivals.once("Trong lúc chờ", 2);
        }
    }

    @Test
    void tooLarge413() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            line.set(FaultProxy.Line.CUT);
            List<String> titles = List.of("Nhiều 1", "Nhiều 2", "Nhiều 3");
            titles.forEach(title -> recorder.record(title, 3));
            line.set(FaultProxy.Line.UP);
            Trouble small = new Trouble(FACTS, Trouble.Kind.SEVERAL_TOO_LARGE);
            line.trouble(small);
            recorder.send();
            titles.forEach(recorder::seesSent);
            assertThat(small.struck()).isPositive();
            titles.forEach(title -> arrivals.once(title, 3));
        }
    }

    @Test
    void signedOut401WithAFullOutbox() {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            line.set(FaultProxy.Line.CUT);
            recorder.record("Bị đăng xuất", 4);
            line.set(FaultProxy.Line.UP);
            line.trouble(new Trouble("/api/field/", Trouble.Kind.SIGNED_OUT));
            recorder.page().reload();
            assertThat(recorder.page().getByText("Còn 1 mục chưa gửi").first()).isVisible();
            line.trouble(null);
            recorder(phone, 0).send().seesSent("Bị đăng xuất");
            arrivals.once("Bị đăng xuất", 4);
        }
    }

    /** Writes while this happens to each sending, then lets the network heal. */
    private Trouble suffers(String title, Trouble.Kind kind) {
        try (Phone phone = phone("a")) {
            Recorder recorder = recorder(phone, 0);
            Trouble trouble = new Trouble(FACTS, kind);
            line.trouble(trouble);
            recorder.record(title, 1);
            phone.page().waitForCondition(() -> trouble.struck() > 0);
            phone.page().waitForTimeout(500);
            recorder.seesWaiting(title);
            line.trouble(null);
            recorder.send().seesSent(title);
            arrivals.once(title, 1);
            return trouble;
        }
    }
}
