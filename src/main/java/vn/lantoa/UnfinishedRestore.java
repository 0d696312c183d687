package vn.lantoa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Refuses to run on a database whose restore was cut off half way: it would look whole to whoever
 * signs in, and phones would drop what they believe arrived. {@code bin/restore} leaves a table
 * behind until it has ended. Looked for before any migration.
 */
@Component
class UnfinishedRestore implements FlywayConfigurationCustomizer {

    private static final String MARKED =
            """
            SELECT count(*) FROM information_schema.tables
             WHERE table_schema = database() AND table_name = 'lantoa_restore_unfinished'
            """;

    /**
     * Looks at the database that is about to be migrated.
     *
     * @throws IllegalStateException when its restore has not ended; then nothing starts
     */
    @Override
    public void customize(FluentConfiguration configuration) {
        if (isMarked(configuration.getDataSource())) {
            throw new IllegalStateException(
                    "the restore of this database stopped half way: run bin/restore again with"
                            + " --replace, then start the server");
        }
    }

    private static boolean isMarked(@Nullable DataSource database) {
        if (database == null) {
            return false;
        }
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet found = sql.executeQuery(MARKED)) {
            return found.next() && found.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }
}
