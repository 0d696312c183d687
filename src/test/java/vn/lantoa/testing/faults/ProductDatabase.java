package vn.lantoa.testing.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.lantoa.testing.browser.Product;

/**
 * Reads the database of a running product past all of its own code, by the process id and the
 * password it keeps in its folder.
 */
public final class ProductDatabase {

    private static final String PORT = "--port=";

    private ProductDatabase() {}

    /** The product's database, as its own user. */
    public static JdbcClient of(Product product) {
        return JdbcClient.create(source(product));
    }

    /** A connection to it, for much data. */
    public static Connection connection(Product product) throws SQLException {
        return source(product).getConnection();
    }

    private static DataSource source(Product product) {
        try {
            Path data = product.data();
            long pid = Long.parseLong(Files.readString(data.resolve("mariadb.pid")).strip());
            String port =
                    ProcessHandle.of(pid).flatMap(process -> process.info().arguments()).stream()
                            .flatMap(Arrays::stream)
                            .filter(argument -> argument.startsWith(PORT))
                            .findFirst()
                            .orElseThrow()
                            .substring(PORT.length());
            return new DriverManagerDataSource(
                    "jdbc:mariadb://127.0.0.1:" + port + "/lantoa",
                    "lantoa",
                    Files.readString(data.resolve("db.secret")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
