package vn.lantoa.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNumberTest {

    @Test
    void aFlowPageRunsOnlyScriptsThatCarryItsOwnNumber() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nguoi-dung");
        String number = PageNumber.make(request);
        String policy = policy(request);
        assertThat(policy).contains("script-src 'self' 'nonce-" + number + "'");
        String scripts = policy.replaceAll(".*(script-src [^;]*);.*", "$1");
        assertThat(scripts).doesNotContain("unsafe-inline", "*", "http");
        String other = PageNumber.make(new MockHttpServletRequest());
        assertThat(other).as("nobody can guess the next one").isNotEqualTo(number).hasSize(24);
    }

    @Test
    void aPageThatIsNotOfFlowLetsNoNumberIn() throws IOException {
        assertThat(policy(new MockHttpServletRequest("GET", "/error")))
                .contains("script-src 'self';")
                .doesNotContain("nonce", "unsafe-eval");
    }

    private static String policy(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        BrowserRules.forPages().writeHeaders(request, response);
        String policy = response.getHeader("Content-Security-Policy");
        assertThat(policy).isNotNull();
        return policy;
    }
}
