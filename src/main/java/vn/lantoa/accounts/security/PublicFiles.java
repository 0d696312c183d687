package vn.lantoa.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The files that the build of the two clients put out: the field client's page, worker, manifest,
 * icons and code. They hold no data, and a phone must get them before anybody is signed in.
 */
final class PublicFiles implements RequestMatcher {

    private static final Pattern FILE =
            Pattern.compile(
                    "/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/){0,4}[A-Za-z0-9_-]+(?:[.-][A-Za-z0-9_-]+)*\\.[a-z0-9]{2,11}");

    /** The help page's neutral address; the field client's page answers it. */
    private static final String HELP = "/lien-he";

    private static final String FOLDER = "META-INF/VAADIN/webapp";
    private static final Map<String, Boolean> BUILT = new ConcurrentHashMap<>();

    @Override
    public boolean matches(HttpServletRequest request) {
        boolean reads =
                HttpMethod.GET.matches(request.getMethod())
                        || HttpMethod.HEAD.matches(request.getMethod());
        String path = path(request);
        return reads && isFile(path) && (HELP.equals(path) || isBuilt(path));
    }

    /** The path as asked for, whichever servlet will answer. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Whether the path has the form of a file's address, or is the field client's help page. */
    static boolean isFile(String path) {
        return HELP.equals(path) || FILE.matcher(path).matches();
    }

    private static boolean isBuilt(String path) {
        Boolean known = BUILT.get(path);
        if (known != null) {
            return known;
        }
        boolean built = PublicFiles.class.getClassLoader().getResource(FOLDER + path) != null;
        if (built) {
            BUILT.put(path, true); // only what exists is remembered: nobody can fill this map
        }
        return built;
    }
}
