package vn.lantoa.accounts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.Invitations;
import vn.lantoa.accounts.People;
import vn.lantoa.accounts.Person;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;
import vn.lantoa.testing.Acting;
import vn.lantoa.testing.AppTest;

@AppTest
class FieldApiTest {

    private static final UnitId KHE_SANH = UnitId.now("19429");

    @Autowired MockMvc mvc;
    @Autowired Acting acting;
    @Autowired Invitations invitations;
    @Autowired People people;

    @Test
    void answersAStrangerWith401AndNeverWithARedirect() throws Exception {
        mvc.perform(own(get("/api/field/me")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.code").value("signed-out"))
                .andExpect(
                        jsonPath("$.title")
                                .value(
                                        "Máy này chưa đăng nhập. Hãy mở lời mời, hoặc đăng nhập bằng"
                                                + " số điện thoại và mật khẩu."))
                .andExpect(jsonPath("$.reference").isNotEmpty())
                .andExpect(request().sessionAttributeDoesNotExist("SPRING_SECURITY_SAVED_REQUEST"))
                .andExpect(header().doesNotExist("Location"));
        mvc.perform(own(get("/api/field/me")).cookie(new Cookie("lantoa_device", "x".repeat(43))))
                .andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatAnotherSiteCouldHaveSent(String site) throws Exception {
        Cookie cookie = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        mvc.perform(post("/api/field/sign-out").cookie(cookie))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("request.foreign"))
                .andExpect(
                        jsonPath("$.title")
                                .value(
                                        "Yêu cầu này không đến từ Lan Tỏa. Hãy đóng trang này rồi mở"
                                                + " lại Lan Tỏa."));
        mvc.perform(own(post("/api/field/sign-out")).cookie(cookie).header("Sec-Fetch-Site", site))
                .andExpect(status().isForbidden());
        mvc.perform(
                        own(get("/api/field/me"))
                                .cookie(cookie)
                                .header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().isOk());
    }

    @Test
    void signsInByInvitationAndStaysSoByCookie() throws Exception {
        Person guest = acting.newcomer(KHE_SANH, Grant.of(Role.COLLABORATOR, KHE_SANH));
        String token = invite(guest);
        mvc.perform(json(post("/api/field/invitations/preview"), "{\"token\":\"" + token + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value(guest.name()))
                .andExpect(jsonPath("$.role").value("COLLABORATOR"))
                .andExpect(jsonPath("$.place").value(containsString("Khe Sanh")))
                .andExpect(jsonPath("$.expires").value(containsString("2026-11-29T")))
                .andExpect(cookie().doesNotExist("lantoa_device"));
        ResultActions accepted =
                accept(token)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.id").value(guest.id().toString()))
                        .andExpect(jsonPath("$.unit.id").value("2025-19429"))
                        .andExpect(jsonPath("$.province.id").value("2025-44"))
                        .andExpect(jsonPath("$.roles").value(hasItem("COLLABORATOR")))
                        .andExpect(jsonPath("$.contentLanguages").value(hasItem("vi")))
                        .andExpect(jsonPath("$.privacyNoticeSeen").value(false))
                        .andExpect(jsonPath("$.device").isNotEmpty())
                        .andExpect(jsonPath("$.serverTime").value(containsString("2026-11-22T")))
                        .andExpect(cookie().httpOnly("lantoa_device", true))
                        .andExpect(cookie().path("lantoa_device", "/"))
                        .andExpect(cookie().maxAge("lantoa_device", 400 * 24 * 3600))
                        .andExpect(cookie().attribute("lantoa_device", "SameSite", "Lax"))
                        .andExpect(cookie().doesNotExist("JSESSIONID"));
        Cookie cookie =
                Objects.requireNonNull(
                        accepted.andReturn().getResponse().getCookie("lantoa_device"));
        mvc.perform(own(get("/api/field/me")).cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(guest.id().toString()));
        accept(token)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("invitation.used"))
                .andExpect(jsonPath("$.title").value(containsString("nhận lời mời mới")));
    }

    @Test
    void saysNoInTheLanguageThePersonReads() throws Exception {
        Cookie cookie = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        mvc.perform(languages("en", "[\"vi\"]").cookie(cookie)).andExpect(status().isOk());
        mvc.perform(languages("en", "[\"klingon\"]").cookie(cookie))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("language.unknown"))
                .andExpect(
                        jsonPath("$.title")
                                .value(
                                        "A chosen language is not in the list. Choose the languages"
                                                + " again in the settings."));
    }

    private static MockHttpServletRequestBuilder languages(String shown, String content) {
        return json(
                put("/api/field/me/languages"),
                "{\"interfaceLanguage\":\"%s\",\"contentLanguages\":%s}".formatted(shown, content));
    }

    @Test
    void sendsTheCookieOverHttpsAsSecure() throws Exception {
        String token = invite(acting.person(Role.COLLABORATOR, KHE_SANH));
        mvc.perform(json(post("/api/field/invitations/accept"), body(token)).secure(true))
                .andExpect(cookie().secure("lantoa_device", true))
                .andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void slowsDownStrangeLinksAndLetsRealOnesThrough() throws Exception {
        String token = invite(acting.person(Role.COLLABORATOR, KHE_SANH));
        String agent = UUID.randomUUID().toString();
        for (int i = 0; i < 20; i++) {
            mvc.perform(
                            json(
                                            post("/api/field/invitations/preview"),
                                            "{\"token\":\"a" + i + "\"}")
                                    .header("User-Agent", agent))
                    .andExpect(status().isGone())
                    .andExpect(jsonPath("$.code").value("invitation.unknown"));
        }
        mvc.perform(
                        json(post("/api/field/invitations/preview"), "{\"token\":\"b\"}")
                                .header("User-Agent", agent))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(
                        json(post("/api/field/invitations/accept"), body(token))
                                .header("User-Agent", agent))
                .andExpect(status().isOk());
    }

    @Test
    void setsLanguagesTheProductKnowsAndNoOthers() throws Exception {
        Cookie cookie = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        mvc.perform(languages("en", "[\"tyz\",\"vi\"]").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.interfaceLanguage").value("en"))
                .andExpect(jsonPath("$.contentLanguages[0]").value("tyz"));
        for (String body :
                new String[] {
                    "{\"interfaceLanguage\":\"xx\",\"contentLanguages\":[\"vi\"]}",
                    "{\"interfaceLanguage\":\"vi\",\"contentLanguages\":[\"klingon\"]}",
                    "{\"interfaceLanguage\":\"vi\",\"contentLanguages\":[]}",
                    "{}"
                }) {
            mvc.perform(json(put("/api/field/me/languages"), body).cookie(cookie))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void notesThePrivacyNotice() throws Exception {
        Cookie cookie = device(acting.newcomer(KHE_SANH));
        mvc.perform(own(post("/api/field/me/privacy-notice")).cookie(cookie))
                .andExpect(status().isNoContent());
        mvc.perform(own(get("/api/field/me")).cookie(cookie))
                .andExpect(jsonPath("$.privacyNoticeSeen").value(true));
    }

    @Test
    void endsTheDeviceAtSignOut() throws Exception {
        Cookie cookie = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        mvc.perform(own(post("/api/field/sign-out")).cookie(cookie))
                .andExpect(status().isNoContent())
                .andExpect(cookie().maxAge("lantoa_device", 0));
        mvc.perform(own(get("/api/field/me")).cookie(cookie)).andExpect(status().isUnauthorized());
    }

    @Test
    void signsNothingWithACookieThatHasBecomeAnotherPersons() throws Exception {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = device(person);
        String facts = "{\"facts\":[],\"lastReceipt\":null,\"waiting\":0,\"review\":0}";
        for (boolean signedIn : new boolean[] {true, false}) {
            for (PersonId named : List.of(person.id(), PersonId.next())) {
                mvc.perform(
                                json(post("/api/field/facts"), facts)
                                        .header("X-Lan-Toa-Person", named)
                                        .cookie(cookie))
                        .andExpect(status().is(named.equals(person.id()) ? 200 : 401));
            }
            mvc.perform(own(post("/api/field/sign-out")).cookie(cookie))
                    .andExpect(status().is(signedIn ? 204 : 401));
        }
    }

    @Test
    void stopsWhenTheAccountIsClosed() throws Exception {
        Person person = acting.person(Role.COLLABORATOR, KHE_SANH);
        Cookie cookie = device(person);
        acting.as(Role.ORGANISER, UnitId.now("44"));
        people.close(person.id());
        acting.nobody();
        mvc.perform(own(get("/api/field/me")).cookie(cookie)).andExpect(status().isUnauthorized());
    }

    @Test
    void givesAPhoneItsRecoveryKeyRightAfterTheSignIn() throws Exception {
        Cookie cookie = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        String asking = "{\"installation\":\"" + UUID.randomUUID() + "\"}";
        String first =
                mvc.perform(json(post("/api/field/recovery-key"), asking).cookie(cookie))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Cache-Control", containsString("no-store")))
                        .andExpect(jsonPath("$.key").value(Matchers.hasLength(44)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        mvc.perform(json(post("/api/field/recovery-key"), asking).cookie(cookie))
                .andExpect(content().json(first));
        Cookie elder = device(acting.person(Role.COLLABORATOR, KHE_SANH));
        mvc.perform(json(post("/api/field/recovery-key"), asking).cookie(elder))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value(Matchers.not(first)));
        for (String wrong : new String[] {"{}", "{\"installation\":\"1-1-1-1-1\"}"}) {
            mvc.perform(json(post("/api/field/recovery-key"), wrong).cookie(cookie))
                    .andExpect(status().isBadRequest());
        }
        mvc.perform(json(post("/api/field/recovery-key"), asking))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void namesTheLanguagesToAnyone() throws Exception {
        mvc.perform(own(get("/api/field/languages")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].tag").value("vi"))
                .andExpect(jsonPath("$[0].shown").value("Tiếng Việt"))
                .andExpect(jsonPath("$.length()").value(Matchers.greaterThan(40)));
    }

    @Test
    void tellsBrowsersToRunNothingFromTheApi() throws Exception {
        mvc.perform(own(get("/api/field/languages")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("default-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    private ResultActions accept(String token) throws Exception {
        return mvc.perform(json(post("/api/field/invitations/accept"), body(token)));
    }

    private Cookie device(Person person) throws Exception {
        Cookie cookie = accept(invite(person)).andReturn().getResponse().getCookie("lantoa_device");
        assertThat(cookie).isNotNull();
        return Objects.requireNonNull(cookie);
    }

    private String invite(Person guest) {
        acting.as(Role.ORGANISER, UnitId.now("44"));
        String token = invitations.issue(guest.id()).token();
        acting.nobody();
        return token;
    }

    private static String body(String token) {
        return "{\"token\":\"" + token + "\",\"device\":\"Máy thử\"}";
    }

    private static MockHttpServletRequestBuilder json(
            MockHttpServletRequestBuilder builder, String body) {
        return own(builder).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder builder) {
        return builder.header("X-Lan-Toa", "1");
    }
}
