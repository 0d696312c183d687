package vn.lantoa.accounts;

import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * An invitation that was just made, to be printed or handed on.
 *
 * @param commune where the person works; a province or the ministry for those who work there
 */
public record InvitationCard(
        PersonId person, String name, UnitId commune, IssuedInvitation invitation) {}
