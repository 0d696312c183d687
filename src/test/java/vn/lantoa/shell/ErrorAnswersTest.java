package vn.lantoa.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.lantoa.testing.AppTest;

@AppTest
class ErrorAnswersTest {

    private final MockMvc mvc;

    @Autowired
    ErrorAnswersTest(ErrorAnswers answers) {
        // As the servlet container dispatches an error: behind the security filters.
        this.mvc = MockMvcBuilders.standaloneSetup(answers).build();
    }

    @ParameterizedTest
    @CsvSource({
        "404,Không tìm thấy trang này",
        "403,Không tìm thấy trang này",
        "413,Tệp quá lớn",
        "429,Thử quá nhiều lần",
        "500,trang chưa mở được",
        "503,Máy chủ đang bận",
        "400,Yêu cầu không đúng"
    })
    void tellsPeopleInPlainVietnameseWithANumber(int code, String words) throws Exception {
        mvc.perform(failed(code, "/somewhere").accept(MediaType.TEXT_HTML))
                .andExpect(status().is(code))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("lang=\"vi\"")))
                .andExpect(content().string(containsString("/field.html#tro-giup")))
                .andExpect(
                        content()
                                .string(
                                        matchesPattern(
                                                "(?s).*<code>[0-9A-Z]{4}-[0-9A-Z]{4}</code>.*")));
    }

    @Test
    void tellsProgramsByProblemJson() throws Exception {
        mvc.perform(failed(404, "/api/field/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.code").value("request.notFound"))
                .andExpect(jsonPath("$.title").value("Không tìm thấy trang này"))
                .andExpect(jsonPath("$.reference").value(matchesPattern("\\S{4}-\\S{4}")));
    }

    @Test
    void keepsTheStackTraceAndTheMessageToItself() throws Exception {
        mvc.perform(
                        failed(500, "/somewhere")
                                .requestAttr(
                                        RequestDispatcher.ERROR_EXCEPTION,
                                        new IllegalStateException("secret 0912345678")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("IllegalState"))))
                .andExpect(content().string(not(containsString("\tat "))));
    }

    @Test
    void findsNothingForSomeoneWhoOpensTheErrorAddressItself() throws Exception {
        mvc.perform(get("/error")).andExpect(status().isNotFound());
    }

    @Test
    void saysTheSameForForbiddenAndMissing() {
        assertThat(Problem.of(HttpStatus.FORBIDDEN)).isEqualTo(Problem.of(HttpStatus.NOT_FOUND));
    }

    private static MockHttpServletRequestBuilder failed(int code, String path) {
        return get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path);
    }
}
