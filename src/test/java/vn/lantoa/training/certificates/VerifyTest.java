package vn.lantoa.training.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.lantoa.training.ClassesMade.KHE_SANH;
import static vn.lantoa.training.certificates.CertificatesMade.WORDING;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lantoa.shared.Uuid7;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;
import vn.lantoa.training.Trainee;
import vn.lantoa.training.enrolment.TraineeMerge;

/** What anybody with a paper in the hand learns, and what nobody else does. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyTest {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyTest.class);
    private static final String NAME = "Hồ Thị <i>Ưỡn</i>";

    @Autowired MockMvc mvc;
    @Autowired CertificatesMade made;
    @Autowired Certificates certificates;
    @Autowired TraineeMerge merge;
    @Autowired IssueTable issues;
    @Autowired IssueRunner runner;
    @Autowired Acting acting;

    private CertificatesMade.Over over;
    private Trainee trainee;
    private Certificate one;

    /** Requests of this test come from a place of their own: strange ones are counted. */
    private final String agent = "test " + Uuid7.next();

    @BeforeEach
    void aCertificate() {
        over = made.over(KHE_SANH, 0);
        trainee = made.withoutAccount(over.one(), NAME, null);
        CertificateIssue issue = issues.add(over.one().id(), over.organiser().id(), WORDING, 1);
        runner.run(issue, over.organiser().id(), Set.of(trainee.id()));
        acting.as(over.organiser());
        one = certificates.printable(over.one().id()).getFirst();
        acting.nobody();
    }

    @Test
    void showsNameCourseDateAndThatItCountsAndNothingMore() throws Exception {
        MvcResult result =
                mvc.perform(get(one.code().path()).header("User-Agent", agent)).andReturn();
        MockHttpServletResponse answer = result.getResponse();
        String page = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(page)
                .contains("Hồ Thị &lt;i&gt;Ưỡn&lt;/i&gt;", one.course(), "22/11/2026")
                .contains("Chứng nhận có giá trị.")
                .doesNotContain(
                        "Khe Sanh", "<script", "<img", "Lớp thử", over.one().id().toString())
                .doesNotContain(one.code().secret());
        assertThat(answer.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page).contains("noindex");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getCookies()).isEmpty();
        HttpServletRequest request = result.getRequest();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void speaksEnglishToWhoAsksForIt() throws Exception {
        assertThat(page(get(one.code().path()).header("Accept-Language", "en-GB,en;q=0.9")))
                .contains("<html lang=\"en\">", "The certificate is valid.");
        assertThat(page(get(one.code().path()).header("Accept-Language", "fr")))
                .contains("<html lang=\"vi\">");
    }

    @Test
    void refusesAnotherNumberOrCodeAndTellsNothing() throws Exception {
        int number = one.number().number();
        int year = one.number().year();
        String secret = one.code().secret();
        char other = secret.charAt(0) == '7' ? '8' : '7';
        Set<String> pages = new HashSet<>();
        for (String wrong :
                Set.of(
                        (number + 1) + "-" + year + "-" + secret,
                        number + "-" + (year - 1) + "-" + secret,
                        number + "-" + year + "-" + other + secret.substring(1),
                        number + "-" + year + "-" + secret.substring(1),
                        number + "-" + year,
                        secret,
                        "x".repeat(500))) {
            MockHttpServletResponse answer = answer(get("/chung-nhan/" + wrong));
            assertThat(answer.getStatus()).as(wrong).isEqualTo(404);
            pages.add(answer.getContentAsString(StandardCharsets.UTF_8));
        }
        assertThat(pages)
                .singleElement()
                .asString()
                .contains("Không có chứng nhận này.")
                .doesNotContain("Hồ Thị", one.course());
    }

    @Test
    void readsACodeThatSomebodyTyped() throws Exception {
        String typed = one.code().path().replace('0', 'o').replace('1', 'l');
        String path =
                "/chung-nhan/"
                        + one.number().number()
                        + "-"
                        + one.number().year()
                        + "-"
                        + typed.substring(typed.lastIndexOf('-') + 1)
                                .toLowerCase(java.util.Locale.ROOT);
        assertThat(answer(get(path)).getStatus()).isEqualTo(200);
    }

    @Test
    void saysThatItWasWithdrawnAndNotWhy() throws Exception {
        acting.as(over.organiser());
        certificates.withdraw(one.id(), "Người này không dự buổi nào");
        acting.nobody();
        assertThat(page(get(one.code().path())))
                .contains("Chứng nhận này đã bị thu hồi", one.course())
                .doesNotContain("không dự buổi nào", "có giá trị.<");
    }

    @Test
    void staysTrueWithoutTheNameOnceThatIsErased() throws Exception {
        acting.as(over.organiser());
        merge.erase(over.one().id(), trainee.id());
        acting.nobody();
        assertThat(page(get(one.code().path())))
                .contains("Chứng nhận có giá trị.", "Họ tên đã được xóa", one.course())
                .doesNotContain("Hồ Thị");
    }

    /** Fails when a certificate tells its code where it is written to the log. */
    @Test
    void writesNoCodeIntoTheLog(CapturedOutput output) throws Exception {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("vn.lantoa", LogLevel.TRACE);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
        try {
            LOG.info("captured {}", one);
            page(get(one.code().path()));
            page(get(one.code().path().replace("-2026-", "-2025-")));
            acting.as(over.organiser());
            certificates.withdraw(one.id(), "Ghi nhầm lớp");
            acting.nobody();
            page(get(one.code().path()));
        } finally {
            logging.setLogLevel("vn.lantoa", LogLevel.INFO);
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        }
        assertThat(output.getAll()).contains("captured").doesNotContain(one.code().secret());
    }

    @Test
    void isOnlyRead() throws Exception {
        assertThat(answer(head(one.code().path())).getStatus()).isEqualTo(200);
        assertThat(answer(post(one.code().path())).getStatus()).isEqualTo(404);
    }

    @Test
    void slowsDownWhoeverReadsOneOverAndOverOrTriesStrangeOnes() throws Exception {
        for (int i = 0; i < VerifyRate.MOST; i++) {
            assertThat(answer(get(one.code().path())).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse tooOften = answer(get(one.code().path()));
        assertThat(tooOften.getStatus()).isEqualTo(429);
        assertThat(tooOften.getHeader("Retry-After")).isNotBlank();
        assertThat(tooOften.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Hồ Thị");
        MockHttpServletRequestBuilder elsewhere =
                get(one.code().path())
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.7");
                            return request;
                        });
        assertThat(answer(elsewhere).getStatus()).isEqualTo(200);
        int status = 404;
        for (int i = 0; i < 60 && status == 404; i++) {
            status = answer(get("/chung-nhan/1-2026-" + "A".repeat(20))).getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void letsThemReadAgainAfterAnHour() {
        Clock clock = mock(Clock.class);
        Instant now = Instant.parse("2026-11-24T01:00:00Z");
        when(clock.instant()).thenReturn(now);
        VerifyRate rate = new VerifyRate(clock);
        for (int i = 0; i < VerifyRate.MOST; i++) {
            assertThat(rate.count(one.id(), "192.0.2.8")).isEmpty();
        }
        assertThat(rate.count(one.id(), "192.0.2.8")).contains(Duration.ofHours(1));
        when(clock.instant()).thenReturn(now.plusSeconds(3_600));
        assertThat(rate.count(one.id(), "192.0.2.8")).isEmpty();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("User-Agent", agent)).andReturn().getResponse();
    }
}
