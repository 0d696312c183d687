package vn.lantoa.training.certificates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.shared.UnitId;

/**
 * The numbers of certificates: one series without gaps for each unit and year. Numbers are taken in
 * the transaction that writes the certificates and go back with it.
 */
@Component
class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the row whose lock is the turn; before the transaction that takes numbers. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void prepare(UnitId unit, int year) {
        jdbc.sql(
                        """
                        INSERT INTO certificate_series (unit, year, last_number) VALUES (?, ?, 0)
                        ON DUPLICATE KEY UPDATE last_number = last_number
                        """)
                .params(unit.toString(), year)
                .update();
    }

    /** The number given last; nobody else takes one until the running transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lock(UnitId unit, int year) {
        return jdbc.sql(
                        """
                        SELECT last_number FROM certificate_series WHERE unit = ? AND year = ?
                        FOR UPDATE
                        """)
                .params(unit.toString(), year)
                .query(Integer.class)
                .single();
    }

    /** Writes down the number given last. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void took(UnitId unit, int year, int last) {
        jdbc.sql("UPDATE certificate_series SET last_number = ? WHERE unit = ? AND year = ?")
                .params(last, unit.toString(), year)
                .update();
    }
}
