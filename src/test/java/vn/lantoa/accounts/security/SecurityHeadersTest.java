package vn.lantoa.accounts.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

/** What every chain tells browsers, whatever it answers. */
@AppTest
class SecurityHeadersTest {

    @Autowired MockMvc mvc;
    @Autowired Acting acting;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/field/manifest",
                "/api/field/languages",
                "/actuator/health",
                "/actuator/prometheus",
                "/nguoi-dung",
                "/unknown-page.html",
                "/lien-he"
            })
    void everyChainTellsBrowsersWhatToRefuse(String path) throws Exception {
        mvc.perform(get(path).accept("text/html", "application/json"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(permits("camera=(self), microphone=(self)"))
                .andExpect(permits("geolocation=()"))
                .andExpect(permits("usb=()"))
                .andExpect(policy(containsString("frame-ancestors 'none'")))
                .andExpect(policy(not(containsString("script-src 'self' 'unsafe"))))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        mvc.perform(get(path).secure(true).accept("text/html", "application/json"))
                .andExpect(
                        header().string(
                                        "Strict-Transport-Security",
                                        containsString("max-age=31536000")));
    }

    @Test
    void leavesSpringsOwnDoorsForPasskeysShut() throws Exception {
        for (String path :
                new String[] {
                    "/webauthn/register/options",
                    "/webauthn/register",
                    "/webauthn/authenticate/options",
                    "/login/webauthn"
                }) {
            mvc.perform(post(path)).andExpect(status().isForbidden());
            acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
            mvc.perform(post(path).with(csrf())).andExpect(status().isNotFound());
            acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
            mvc.perform(get(path)).andExpect(status().isNotFound());
            acting.nobody();
        }
    }

    @Test
    void givesFiguresToWhoKnowsTheToken() throws Exception {
        String address = "/actuator/prometheus";
        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get(address).header("Authorization", "Bearer " + "x".repeat(40)))
                .andExpect(status().isNotFound());
        mvc.perform(get(address).header("Authorization", "Bearer " + AppTest.METRICS_TOKEN))
                .andExpect(status().isOk());
        mvc.perform(get("/actuator/env").header("Authorization", "Bearer " + AppTest.METRICS_TOKEN))
                .andExpect(status().isNotFound());
        acting.as(Role.ADMINISTRATOR, UnitId.MINISTRY);
        mvc.perform(get(address)).andExpect(status().is4xxClientError());
    }

    private static ResultMatcher permits(String words) {
        return header().string("Permissions-Policy", containsString(words));
    }

    private static ResultMatcher policy(org.hamcrest.Matcher<String> words) {
        return header().string("Content-Security-Policy", words);
    }
}
