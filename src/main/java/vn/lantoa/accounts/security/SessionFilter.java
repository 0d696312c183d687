package vn.lantoa.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.accounts.DevicePresence;
import vn.lantoa.accounts.Devices;
import vn.lantoa.accounts.SignedIn;

/**
 * Keeps a Flow session true to its device. Each request asks whether the device still stands and
 * which roles its person holds: one that was revoked, or whose account was closed, is signed out
 * with its next click, and an ended role stops working with it. Where there is no session yet, the
 * device cookie opens one: a phone that is signed in to the field client is signed in here too,
 * unless its person owes a second proof: then the sign-in page asks for it.
 */
final class SessionFilter extends OncePerRequestFilter {

    private final Devices devices;
    private final SecurityContextRepository sessions;

    SessionFilter(Devices devices, SecurityContextRepository sessions) {
        this.devices = devices;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = PublicFiles.path(request);
        return path.startsWith("/VAADIN/") || PublicFiles.isFile(path);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && before.getPrincipal() instanceof SignedIn signedIn) {
            Optional<DevicePresence> still = devices.stillSignedIn(signedIn);
            if (still.map(DevicePresence::owesProof).orElse(true)) {
                signOut(request);
            } else {
                refresh(request, response, before, still.get());
            }
        } else if (before == null) {
            Optional<String> token = Cookies.device(request);
            token.flatMap(devices::authenticate)
                    .filter(found -> !found.owesProof())
                    .ifPresent(found -> signIn(request, response, token.get(), found));
        }
        chain.doFilter(request, response);
    }

    private void refresh(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication before,
            DevicePresence found) {
        SignedInToken now = new SignedInToken(found.signedIn(), found.person());
        if (!roles(now).equals(roles(before))) {
            keep(request, response, now);
        }
        if (found.renewed()) {
            Cookies.device(request)
                    .ifPresent(token -> Cookies.sendDevice(request, response, token));
        }
    }

    private static Set<String> roles(Authentication authentication) {
        return AuthorityUtils.authorityListToSet(authentication.getAuthorities());
    }

    private void signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            String token,
            DevicePresence found) {
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session id from before the sign-in opens nothing
        }
        keep(request, response, new SignedInToken(found.signedIn(), found.person()));
        Cookies.sendDevice(request, response, token);
    }

    private void keep(
            HttpServletRequest request, HttpServletResponse response, SignedInToken token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    /**
     * The cookie stays: it opens nothing any more, but facts written before are handed in by it.
     */
    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
