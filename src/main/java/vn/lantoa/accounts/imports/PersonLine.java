package vn.lantoa.accounts.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Sex;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.Role;
import vn.lantoa.shared.UnitId;

/**
 * What a row of the list says, understood; what it leaves open is null or empty.
 *
 * @param name with single spaces
 * @param place the commune, or the province of somebody who works for all of it
 * @param village in the commune
 * @param languages content tags in the row's order; empty for none given
 * @param roleEnd the last day of the role
 */
record PersonLine(
        String name,
        @Nullable PhoneNumber phone,
        UnitId place,
        @Nullable UnitId village,
        Role role,
        List<String> languages,
        @Nullable Sex sex,
        @Nullable LocalDate roleEnd) {}
