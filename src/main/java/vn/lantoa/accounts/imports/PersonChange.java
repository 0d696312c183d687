package vn.lantoa.accounts.imports;

import org.jspecify.annotations.Nullable;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.shared.PersonId;

/**
 * What a row does.
 *
 * @param known who it is about; null for somebody new
 * @param details as they will be
 * @param grant the role to give; null when it is held already
 */
record PersonChange(@Nullable PersonId known, PersonDetails details, @Nullable Grant grant) {}
