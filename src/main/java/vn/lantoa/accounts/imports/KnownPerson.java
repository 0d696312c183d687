package vn.lantoa.accounts.imports;

import java.util.List;
import vn.lantoa.accounts.Grant;
import vn.lantoa.accounts.PersonDetails;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Somebody who is in the list already.
 *
 * @param commune of the unit where the person works, or that unit itself above communes
 * @param grants all that were given and not taken away, ended by their day or not
 * @param open whether the account is open
 */
record KnownPerson(
        PersonId id, PersonDetails details, UnitId commune, List<Grant> grants, boolean open) {}
