package vn.lantoa.testing.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What befalls requests whose path begins so, each on a connection of its own; others pass. */
public final class Trouble {

    /** What happens. */
    public enum Kind {
        /** The line breaks in the middle of the request's body. */
        REQUEST_CUT,
        /** The product does as asked and its answer is lost. */
        REPLY_LOST,
        /** The line breaks in the middle of the answer. */
        REPLY_CUT,
        /** The request is taken and never answered. */
        SILENT,
        /** 413 for several facts at once, as the product says it; a single fact passes. */
        SEVERAL_TOO_LARGE,
        /** 500 with the product's own kind of answer. */
        ERROR,
        /** 503 that asks for a rest of three seconds. */
        UNAVAILABLE,
        /** 401 as the product says it. */
        SIGNED_OUT
    }

    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+) *\\r?$");
    private static final String SECOND_FACT = "\",\"{";

    private final String path;
    private final Kind kind;
    private final AtomicInteger struck = new AtomicInteger();

    public Trouble(String path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /** How many requests it has befallen. */
    public int struck() {
        return struck.get();
    }

    void serve(Socket browser, int target) throws IOException {
        InputStream in = browser.getInputStream();
        String head = head(in);
        if (head.isEmpty()) {
            return;
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body =
                length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        boolean meant = head.substring(head.indexOf(' ') + 1).startsWith(path);
        if (!meant || (kind == Kind.SEVERAL_TOO_LARGE && !severalFacts(body))) {
            browser.getOutputStream().write(exchange(head, body, target));
            return;
        }
        struck.incrementAndGet();
        befall(browser, head, body, target);
    }

    private void befall(Socket browser, String head, byte[] body, int target) throws IOException {
        OutputStream out = browser.getOutputStream();
        switch (kind) {
            case REQUEST_CUT -> sendHalf(head, body, target);
            case REPLY_LOST -> exchange(head, body, target);
            case REPLY_CUT -> {
                byte[] answer = exchange(head, body, target);
                out.write(answer, 0, answer.length - 20);
                out.flush();
            }
            case SILENT -> browser.getInputStream().transferTo(OutputStream.nullOutputStream());
            case SEVERAL_TOO_LARGE -> out.write(problem("413 Content Too Large", "facts.too-many"));
            case ERROR -> out.write(problem("500 Internal Server Error", "internal"));
            case UNAVAILABLE ->
                    out.write(problem("503 Service Unavailable\r\nRetry-After: 3", "unavailable"));
            case SIGNED_OUT -> out.write(problem("401 Unauthorized", "signed-out"));
        }
        browser.setSoLinger(kind != Kind.REQUEST_CUT && kind != Kind.REPLY_LOST, 1);
    }

    private static byte[] exchange(String head, byte[] body, int target) throws IOException {
        try (Socket product = new Socket(InetAddress.getLoopbackAddress(), target)) {
            write(product, head, body, body.length);
            return product.getInputStream().readAllBytes();
        }
    }

    private static void sendHalf(String head, byte[] body, int target) throws IOException {
        try (Socket product = new Socket(InetAddress.getLoopbackAddress(), target)) {
            write(product, head, body, body.length / 2);
        }
    }

    private static void write(Socket product, String head, byte[] body, int bytes)
            throws IOException {
        String once =
                head.replaceAll("(?im)^connection:.*\\r\\n", "")
                        .replaceFirst("\\r\\n", "\r\nConnection: close\r\n");
        product.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
        product.getOutputStream().write(body, 0, bytes);
        product.getOutputStream().flush();
    }

    /** The request's first lines, up to the empty one. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static boolean severalFacts(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).contains(SECOND_FACT);
    }

    private static byte[] problem(String status, String code) {
        String body = "{\"code\":\"" + code + "\",\"title\":\"" + code + "\"}";
        return String.format(
                        Locale.ROOT,
                        "HTTP/1.1 %s\r\nContent-Type: application/problem+json\r\n"
                                + "Content-Length: %d\r\nConnection: close\r\n\r\n%s",
                        status,
                        body.length(),
                        body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
