package vn.lantoa.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.accounts.DevicePresence;
import vn.lantoa.accounts.Devices;

/** Signs each request of the field API in by its device cookie; keeps nothing between them. */
final class DeviceFilter extends OncePerRequestFilter {

    private final Devices devices;

    DeviceFilter(Devices devices) {
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            Cookies.device(request)
                    .ifPresent(token ->
                            devices.authenticate(token)
                                    .ifPresent(found -> signIn(request, response, token, found)));
        }
        chain.doFilter(request, response);
    }

    private static void signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            String token,
            DevicePresence found) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInToken(found.signedIn(), found.person()));
        SecurityContextHolder.setContext(context);
        if (found.renewed()) {
            Cookies.sendDevice(request, response, token);
        }
    }
}
