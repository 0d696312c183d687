package vn.lantoa.sync;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.lantoa.accounts.security.FieldProblems;

/**
 * Limits the bodies of the field API to 64 kB, also of those that come in pieces and do not say how
 * long they are. Facts and media have limits of their own, at their endpoints. Comes after the sign
 * in, so that nothing of a stranger's body is read where only the signed-in are heard.
 */
@Component
@Order(0)
class BodyLimit extends OncePerRequestFilter {

    /** A hundred ids with room to spare. */
    static final int MOST_BYTES = 64 * 1024;

    private static final String API = "/api/field/";
    private static final Set<String> WITHOUT_A_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final FieldProblems problems;

    BodyLimit(FieldProblems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith(API)
                || path.equals(API + "facts")
                || path.startsWith(API + "media/")
                || WITHOUT_A_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            problems.send(response, SyncProblem.TOO_LARGE); // not a byte of it was read
            return;
        }
        if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            problems.send(response, SyncProblem.TOO_LARGE);
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    /** A request whose body was read. */
    private static final class Read extends HttpServletRequestWrapper {

        private final ReadBody body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ReadBody(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class ReadBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        ReadBody(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a body that is here need not be waited for");
        }
    }
}
