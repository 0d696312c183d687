package vn.lantoa.shell.calendar;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The address people reach the product by: as configured, else as the present request came. */
@Component
class OwnBase {

    private final Environment environment;

    OwnBase(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at the end. */
    String of(HttpServletRequest request) {
        String configured = environment.getProperty("lantoa.base-url", "");
        if (!configured.isBlank()) {
            return configured.strip().replaceFirst("/+$", "");
        }
        int port = request.getServerPort();
        boolean usual = port <= 0 || port == ("https".equals(request.getScheme()) ? 443 : 80);
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(usual ? -1 : port)
                .path(request.getContextPath())
                .build()
                .toUriString();
    }
}
