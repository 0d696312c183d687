package vn.lantoa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.testing.browser.Product;
import vn.lantoa.testing.faults.ProductDatabase;

/** What of the results arrived in the product's database. */
final class Arrivals {

    private final Product product;

    Arrivals(Product product) {
        this.product = product;
    }

    /**
     * Passes when a result of this title is there once, byte for byte, and counts with its women.
     */
    void once(String title, int female) {
        versions(title, 1, female);
    }

    /** Passes when nothing of this title is there. */
    void none(String title) {
        assertThat(
                        ProductDatabase.of(product)
                                .sql("SELECT COUNT(*) FROM activity_result WHERE ad_hoc_title = ?")
                                .param(title)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    /** Passes when so many versions of one result are there, once each, and the last one counts. */
    void versions(String title, int versions, int female) {
        JdbcClient database = ProductDatabase.of(product);
        assertThat(
                        database.sql(
                                        """
                                        SELECT COUNT(*) FROM fact
                                        WHERE CONVERT(content USING utf8mb4) LIKE CONCAT('%"', ?, '"%')
                                            AND sha256 = CONVERT(SHA2(content, 256) USING ascii) COLLATE ascii_bin
                                        """)
                                .param(title)
                                .query(Integer.class)
                                .single())
                .as("facts of " + title)
                .isEqualTo(versions);
        assertThat(
                        database.sql(
                                        """
                                        SELECT female FROM activity_result
                                        WHERE ad_hoc_title = ? AND standing
                                        """)
                                .param(title)
                                .query(Integer.class)
                                .list())
                .as("what counts of " + title)
                .containsExactly(female);
    }

    /** Whether its corrected time lies this close to the true one. */
    boolean madeWithin(String title, Instant truth, Duration tolerance) {
        Instant at =
                ProductDatabase.of(product)
                        .sql("SELECT at FROM activity_result WHERE ad_hoc_title = ?")
                        .param(title)
                        .query(java.time.LocalDateTime.class)
                        .single()
                        .toInstant(java.time.ZoneOffset.UTC);
        return Duration.between(truth, at).abs().compareTo(tolerance) < 0;
    }
}
