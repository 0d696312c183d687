package vn.lantoa.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/** A row of person_role. */
@Embeddable
class RoleEntry {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private Role role;

    @Column(nullable = false)
    private String unit;

    @Column(nullable = false)
    private String languages;

    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected RoleEntry() {}

    RoleEntry(Grant grant) {
        this.role = grant.role();
        this.unit = grant.unit().toString();
        this.languages = PersonEntity.join(grant.languages());
        this.endsOn = grant.endsOn();
    }

    Grant grant() {
        return new Grant(role, UnitId.parse(unit), PersonEntity.split(languages), endsOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleEntry entry
                && role == entry.role
                && unit.equals(entry.unit)
                && languages.equals(entry.languages)
                && Objects.equals(endsOn, entry.endsOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, unit, languages, endsOn);
    }
}
