package vn.lantoa.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many rows MariaDB reads for something, from tables and indexes alike, on the connection of
 * the running transaction: what a plan without its index gives away on a filled table.
 */
public final class RowsRead {

    private RowsRead() {}

    /** The rows that the task's statements read. */
    public static long by(JdbcClient jdbc, Runnable task) {
        long counting = between(jdbc, RowsRead::nothing);
        return between(jdbc, task) - counting;
    }

    private static void nothing() {}

    private static long between(JdbcClient jdbc, Runnable task) {
        long before = sum(jdbc);
        task.run();
        return sum(jdbc) - before;
    }

    private static long sum(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        SELECT sum(variable_value) FROM information_schema.session_status
                         WHERE variable_name LIKE 'HANDLER\\_READ\\_%'
                        """)
                .query(Long.class)
                .single();
    }
}
