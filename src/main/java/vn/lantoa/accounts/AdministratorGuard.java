package vn.lantoa.accounts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/** Keeps at least one administrator of the whole country whose role has no end. */
@Component
class AdministratorGuard {

    private final JdbcClient jdbc;

    AdministratorGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the country has an administrator with an open account. */
    boolean exists() {
        return !nationwide("").isEmpty();
    }

    /**
     * Whether the country would be without an administrator if this person were none. Locks the
     * administrators until the end of the transaction: two who end each other's role wait for one
     * another.
     */
    boolean isLast(PersonId person) {
        return nationwide("FOR UPDATE").equals(List.of(person));
    }

    private List<PersonId> nationwide(String lock) {
        return jdbc.sql(
                        """
                        SELECT r.person FROM person_role r JOIN person p ON p.id = r.person
                         WHERE r.role = :role AND r.unit = :unit AND p.closed_at IS NULL
                           AND r.ends_on IS NULL
                        """
                                + lock)
                .param("role", Role.ADMINISTRATOR.name())
                .param("unit", UnitId.MINISTRY.toString())
                .query((row, n) -> PersonId.parse(row.getString(1)))
                .list();
    }
}
