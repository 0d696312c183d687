package vn.lantoa.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One browser's session with the Flow views, as Flow's own client speaks: the first request signs
 * the session in by the device cookie, the second makes the page, the third navigates to the view
 * and brings it with its first page of the list.
 */
final class FlowSession {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"v-uiId\":([0-9]+)");

    private final HttpClient client;
    private final URI address;

    /**
     * @param address of the product, without a path
     * @param token of a device that is signed in
     */
    FlowSession(URI address, String token) {
        this.address = address;
        CookieManager cookies = new CookieManager();
        HttpCookie device = new HttpCookie("lantoa_device", token);
        device.setPath("/");
        device.setVersion(0);
        cookies.getCookieStore().add(address, device);
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .build();
    }

    /**
     * Opens a view in a new page of this session.
     *
     * @param expected words that the view must bring
     * @return how long the server took to build it and to answer, in milliseconds
     */
    double open(String route, String query, String expected)
            throws IOException, InterruptedException {
        get("/" + route + (query.isEmpty() ? "" : "?" + query));
        String start = get("/?v-r=init&location=" + route + "&query=");
        String key = found(KEY, start);
        String page = found(PAGE, start);
        String event =
                """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s",\
                "query":"%s","appShellTitle":"","historyState":null,"trigger":""}}],"syncId":0,"clientId":0}\
                """
                        .formatted(key, route, query);
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/?v-r=uidl&v-uiId=" + page))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build();
        long before = System.nanoTime();
        String view = send(request);
        double millis = (System.nanoTime() - before) / 1e6;
        if (!view.contains(expected)) {
            throw new IOException(
                    route
                            + " without "
                            + expected
                            + ": "
                            + view.substring(0, Math.min(900, view.length())));
        }
        return millis;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET().build());
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
