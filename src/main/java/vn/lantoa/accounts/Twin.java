package vn.lantoa.accounts;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

/**
 * An account that may belong to the same person.
 *
 * @param samePhone whether the number is the same; otherwise the name is, but for accents
 */
public record Twin(
        PersonId id, String name, @Nullable PhoneNumber phone, UnitId unit, boolean samePhone)
        implements Serializable {}
