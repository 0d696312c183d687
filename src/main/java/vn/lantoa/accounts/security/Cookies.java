package vn.lantoa.accounts.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.lantoa.accounts.Devices;

/** The two cookies of a browser; scripts can read neither. */
public final class Cookies {

    /** Signs a device in, to the field client and to Flow alike. */
    public static final String DEVICE = "lantoa_device";

    /** Tells one browser from another while nobody is signed in; counts wrong passwords. */
    public static final String BROWSER = "lantoa_browser";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    /**
     * The longest that browsers keep a cookie. It outlives the sign-in: a device that was away for
     * longer than {@link Devices#LIFE} still hands in what was written on it.
     */
    private static final Duration DEVICE_LIFE = Duration.ofDays(400);

    private static final Duration BROWSER_LIFE = Duration.ofDays(365);

    private Cookies() {}

    /** The device's token as the request brings it. */
    public static Optional<String> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    /** The browser's key as the request brings it. */
    public static Optional<String> browser(HttpServletRequest request) {
        return read(request, BROWSER);
    }

    /** Sends the device's token; how long it signs in is the server's to say. */
    public static void sendDevice(
            HttpServletRequest request, HttpServletResponse response, String token) {
        send(request, response, DEVICE, token, DEVICE_LIFE);
    }

    /** Takes the device's token back. */
    public static void clearDevice(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, DEVICE, "", Duration.ZERO);
    }

    /** Sends the browser's key for a year. */
    public static void sendBrowser(
            HttpServletRequest request, HttpServletResponse response, String key) {
        send(request, response, BROWSER, key, BROWSER_LIFE);
    }

    private static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && TOKEN.matcher(cookie.getValue()).matches()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration life) {
        ResponseCookie cookie =
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
