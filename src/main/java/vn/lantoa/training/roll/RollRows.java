package vn.lantoa.training.roll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes many rows in one statement. */
final class RollRows {

    private RollRows() {}

    /**
     * @param statement with {@code %s} where the rows go
     * @param tuple one row's place, such as {@code (?, ?)}
     */
    static void insert(
            JdbcClient jdbc,
            String statement,
            String tuple,
            List<? extends List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(values::addAll);
        String tuples = String.join(", ", Collections.nCopies(rows.size(), tuple));
        jdbc.sql(statement.formatted(tuples)).params(values).update();
    }
}
