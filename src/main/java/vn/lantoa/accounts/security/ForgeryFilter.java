package vn.lantoa.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that another site could have made a browser send. A header of our own cannot be
 * set across sites without a preflight, which this server never grants; a worker, which has no
 * {@code document.cookie}, can set it like any page of ours.
 */
final class ForgeryFilter extends OncePerRequestFilter {

    /** Where the API is described. */
    static final String DESCRIPTION = "/api/field/openapi.json";

    private static final String HEADER = "X-Lan-Toa";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final FieldProblems problems;

    ForgeryFilter(FieldProblems problems) {
        this.problems = problems;
    }

    /** The description of the API is for anybody to read, with a browser too. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && DESCRIPTION.equals(PublicFiles.path(request));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (!"1".equals(request.getHeader(HEADER)) || (site != null && !OWN_SITES.contains(site))) {
            problems.send(response, AccountProblem.FOREIGN);
            return;
        }
        chain.doFilter(request, response);
    }
}
