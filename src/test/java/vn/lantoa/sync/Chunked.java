package vn.lantoa.sync;

import java.util.Collections;
import org.springframework.mock.web.MockHttpServletRequest;

/** A request whose body comes in pieces and does not say how long it is. */
final class Chunked extends MockHttpServletRequest {

    private Chunked(MockHttpServletRequest whole) {
        super(whole.getServletContext(), whole.getMethod(), whole.getRequestURI());
        setContent(whole.getContentAsByteArray());
        setPathInfo(whole.getPathInfo());
        setServletPath(whole.getServletPath());
        setCookies(whole.getCookies());
        Collections.list(whole.getHeaderNames()).stream()
                .filter(name -> !name.equalsIgnoreCase("Cookie"))
                .forEach(name -> addHeader(name, String.valueOf(whole.getHeader(name))));
        Collections.list(whole.getAttributeNames())
                .forEach(name -> setAttribute(name, whole.getAttribute(name)));
    }

    /** The same request, sent in pieces. */
    static MockHttpServletRequest of(MockHttpServletRequest whole) {
        return new Chunked(whole);
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }
}
