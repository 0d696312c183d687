package vn.lantoa.testing.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands before the product and turns it, when told, into its next version: another {@code
 * field.html}, and a service worker that lists it.
 */
public final class NewVersion implements Closeable {

    private static final String MARK = "<meta name=\"lantoa-test-version\" content=\"next\" />";

    /** How the worker's list names the file, up to the end of its revision. */
    private static final String LISTED = "(url:.field\\.html.,revision:.[0-9a-f]+)";

    private static final Set<String> BETWEEN_TWO_MACHINES =
            Set.of(
                    "connection",
                    "host",
                    "content-length",
                    "transfer-encoding",
                    "upgrade",
                    "expect",
                    "origin",
                    ":status");

    private final HttpServer server;
    private final String product;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean installed;

    private NewVersion(HttpServer server, String product) {
        this.server = server;
        this.product = product;
    }

    /** The present version of this product, until {@link #install}. */
    public static NewVersion of(Product product) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
            NewVersion version = new NewVersion(server, product.address());
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", version::answer);
            server.start();
            return version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address to give the browser. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on the next version answers. */
    public void install() {
        installed = true;
    }

    /** In the page: true when the file it was opened from is the next version's. */
    public static String isShown() {
        return "() => document.querySelector('meta[name=lantoa-test-version]') !== null";
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean changes = path.equals("/sw.js") || path.equals("/field.html");
            HttpResponse<byte[]> answer = client.send(request(exchange, changes), bytes());
            byte[] body = changes && installed ? next(path, answer.body()) : answer.body();
            answer.headers()
                    .map()
                    .forEach((name, values) -> {
                        if (travels(name)) {
                            exchange.getResponseHeaders().put(name, values);
                        }
                    });
            boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What may be changed is asked for whole: not compressed, and whatever the browser has. */
    private HttpRequest request(HttpExchange exchange, boolean whole) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(product + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    boolean narrows = name.startsWith("Accept-") || name.startsWith("If-");
                    if (travels(name) && !(whole && narrows)) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        return request.build();
    }

    private static HttpResponse.BodyHandler<byte[]> bytes() {
        return HttpResponse.BodyHandlers.ofByteArray();
    }

    private static byte[] next(String path, byte[] present) {
        String text = new String(present, StandardCharsets.UTF_8);
        String changed =
                path.equals("/sw.js")
                        ? text.replaceAll(LISTED, "$1next")
                        : text.replace("<head>", "<head>" + MARK);
        if (changed.equals(text)) {
            throw new IllegalStateException("found nothing to change in " + path);
        }
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean travels(String header) {
        return !BETWEEN_TWO_MACHINES.contains(header.toLowerCase(Locale.ROOT));
    }
}
