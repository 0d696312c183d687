package vn.lantoa.uikit;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address people reach the product by: as configured, else as the present request came. */
@Component
public class OwnAddress {

    private final Environment environment;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at the end. */
    public String base() {
        String configured = environment.getProperty("lantoa.base-url", "");
        if (!configured.isBlank()) {
            return configured.strip().replaceFirst("/+$", "");
        }
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual =
                port <= 0
                        || (scheme.equals("https") && port == 443)
                        || (scheme.equals("http") && port == 80);
        return scheme
                + "://"
                + request.getServerName()
                + (usual ? "" : ":" + port)
                + request.getContextPath();
    }
}
