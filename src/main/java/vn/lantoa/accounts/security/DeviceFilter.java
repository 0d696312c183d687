package vn.lantoa.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.accounts.DevicePresence;
import vn.lantoa.accounts.Devices;
import vn.lantoa.shared.PersonId;

/**
 * Signs each request of the field API in by its device cookie; keeps nothing between them. A device
 * whose sign-in has ended still hands in what its person wrote; for everything else it is a
 * stranger.
 */
final class DeviceFilter extends OncePerRequestFilter {

    /**
     * The person for whom the client asks. Facts name no author, the cookie does; if it has become
     * another person's meanwhile, nothing may be signed with it.
     */
    private static final String PERSON = "X-Lan-Toa-Person";

    private static final RequestMatcher HANDING_IN =
            new OrRequestMatcher(
                    path(HttpMethod.POST, "/api/field/facts"),
                    path(HttpMethod.HEAD, "/api/field/media/**"),
                    path(HttpMethod.PATCH, "/api/field/media/**"));

    private final Devices devices;

    DeviceFilter(Devices devices) {
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            Cookies.device(request).ifPresent(token -> signIn(request, response, token));
        }
        chain.doFilter(request, response);
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, String token) {
        Optional<DevicePresence> present = devices.authenticate(token);
        if (present.isPresent()) {
            DevicePresence found = present.get();
            if (!isMeant(request, found.signedIn().person())) {
                return;
            }
            keep(new SignedInToken(found.signedIn(), found.person()));
            if (found.renewed()) {
                Cookies.sendDevice(request, response, token);
            }
        } else if (HANDING_IN.matches(request)) {
            devices.handIn(token)
                    .filter(found -> isMeant(request, found.person()))
                    .ifPresent(found -> keep(new HandInToken(found)));
        }
    }

    private static boolean isMeant(HttpServletRequest request, PersonId person) {
        String named = request.getHeader(PERSON);
        return named == null || named.equals(person.toString());
    }

    private static void keep(Authentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
