package vn.lantoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.testing.browser.BrowserTest;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.browser.SharedProduct;
import vn.lantoa.testing.faults.ProductDatabase;

/**
 * 1,000 phones at 08:00 on 15 November: each asks for its manifest and sends one fact, all at once.
 * It needs no browser, but the product that browser tests run against; how fast that goes is
 * measured by bin/bench sync.
 */
@BrowserTest
class ThousandPhonesTest {

    private static final int PHONES = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TITLE = "Một nghìn máy lúc 8 giờ";

    private final Product product = SharedProduct.get();
    private final JdbcClient database = ProductDatabase.of(product);
    private final JsonMapper json = new JsonMapper();

    private record Answered(int manifest, int facts, String receipts) {}

    @Test
    void aThousandPhonesAtOnceAreAllAnsweredAndEachFactIsStoredOnce() throws Exception {
        List<String> tokens = devices();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answered>> all =
                    tokens.stream().map(token -> phones.submit(() -> sync(client, token))).toList();
            for (Future<Answered> one : all) {
                assertThat(one.get().manifest()).isEqualTo(200);
                assertThat(one.get().facts()).isEqualTo(200);
                assertThat(one.get().receipts()).contains("\"status\":201");
            }
        }
        assertThat(
                        database.sql(
                                        """
                                        SELECT COUNT(*) FROM activity_result
                                        JOIN fact ON fact.id = activity_result.id
                                        WHERE ad_hoc_title = ? AND state = 'STORED' AND standing
                                        """)
                                .param(TITLE)
                                .query(Integer.class)
                                .single())
                .isEqualTo(PHONES);
    }

    /** So many phones of one collaborator of Xã Khe Sanh, as signed in a moment ago. */
    private List<String> devices() {
        String person =
                database.sql("SELECT id FROM person WHERE name LIKE 'Cộng tác viên, Xã Khe Sanh%'")
                        .query(String.class)
                        .single();
        return IntStream.range(0, PHONES)
                .mapToObj(number -> {
                    String token = "made-phone-" + number + "-" + UUID.randomUUID();
                    database.sql(
                                    """
                                    INSERT INTO device (id, person, token_hash, name, origin,
                                        created_at, last_used)
                                    VALUES (?, ?, ?, 'made phone', 'INVITATION',
                                        '2026-11-22 00:59:00', '2026-11-22 00:59:00')
                                    """)
                            .params(UUID.randomUUID().toString(), person, sha256(token))
                            .update();
                    return token;
                })
                .toList();
    }

    private Answered sync(HttpClient client, String token) throws Exception {
        HttpResponse<String> manifest =
                client.send(
                        request(token, "manifest").GET().build(),
                        HttpResponse.BodyHandlers.ofString());
        String body = json.writeValueAsString(new Sending(List.of(fact()), 0, 0));
        HttpResponse<String> facts =
                client.send(
                        request(token, "facts")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Answered(manifest.statusCode(), facts.statusCode(), facts.body());
    }

    private record Sending(List<String> facts, int waiting, int review) {}

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(product.address() + "/api/field/" + path))
                .timeout(PATIENCE)
                .header("X-Lan-Toa", "1")
                .header("Cookie", "lantoa_device=" + token);
    }

    private static String fact() {
        return """
        {"id":"%s","type":"activity-result","version":1,\
        "madeAt":"2026-11-22T01:00:00.000Z","offset":0,"corrects":null,\
        "body":{"adHoc":{"title":"%s","kind":"COMMUNICATION_SESSION"},\
        "unit":"2025-19429","start":"2026-11-15T08:00","channel":"DIRECT_TALK",\
        "languages":["vi"],"participants":{"female":1,"male":0,"other":0}}}\
        """
                .formatted(UUID.randomUUID(), TITLE);
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
