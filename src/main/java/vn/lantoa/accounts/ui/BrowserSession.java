package vn.lantoa.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import vn.lantoa.accounts.SignInAnswer;
import vn.lantoa.accounts.SignedIn;
import vn.lantoa.accounts.security.Cookies;
import vn.lantoa.accounts.security.SignedInToken;

/** The browser that a Flow view talks to: its keys, and its passage into a signed-in session. */
@Component
class BrowserSession {

    private final SecurityContextRepository sessions;
    private final RequestCache wanted;

    BrowserSession(SecurityContextRepository sessions, RequestCache wanted) {
        this.sessions = sessions;
        this.wanted = wanted;
    }

    /** The random key of this browser; a new one is sent to a browser that has none. */
    String key() {
        return Cookies.browser(request())
                .orElseGet(() -> {
                    String key = UUID.randomUUID().toString();
                    Cookies.sendBrowser(request(), response(), key);
                    return key;
                });
    }

    /** The device cookie of this browser, whether it still opens anything or not. */
    Optional<String> device() {
        return Cookies.device(request());
    }

    /** What this browser is called in the list of devices. */
    String deviceName() {
        return DeviceName.of(request().getHeader(HttpHeaders.USER_AGENT));
    }

    /** Signs the session in, sends the device cookie and goes where the person wanted to go. */
    void enter(SignInAnswer.Welcome welcome) {
        HttpServletRequest request = request();
        HttpServletResponse response = response();
        request.changeSessionId(); // a session id from before the sign-in opens nothing
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new SignedInToken(
                        new SignedIn(welcome.person().id(), welcome.device().id()),
                        welcome.person()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        Cookies.sendDevice(request, response, welcome.device().token());
        UI.getCurrent().getPage().setLocation(target(request, response));
    }

    /** The page that was asked for before the sign-in came up; only ever one of ours. */
    private String target(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        if (saved == null) {
            return ".";
        }
        URI asked = URI.create(saved.getRedirectUrl());
        String path = asked.getRawPath().substring(request.getContextPath().length());
        // Spring marks a saved request with "continue"
        String query =
                Objects.requireNonNullElse(asked.getRawQuery(), "").replaceFirst("&?continue$", "");
        return "." + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent().getHttpServletResponse();
    }
}
