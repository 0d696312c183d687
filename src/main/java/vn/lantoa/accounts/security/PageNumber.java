package vn.lantoa.accounts.security;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The random number of one Flow page: its own inline scripts carry it and its content policy names
 * it. What somebody else manages to write into a page carries none, and the browser does not run
 * it.
 */
public final class PageNumber {

    private static final String KEPT = PageNumber.class.getName();
    private static final int BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PageNumber() {}

    /** Makes the number of the page that answers this request. */
    public static String make(ServletRequest request) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String number = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(KEPT, number);
        return number;
    }

    /** The number of the page that answers this request; empty when it is no Flow page. */
    static Optional<String> of(ServletRequest request) {
        return Optional.ofNullable(request.getAttribute(KEPT)).map(Object::toString);
    }
}
