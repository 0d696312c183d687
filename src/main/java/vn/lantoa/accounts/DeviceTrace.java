package vn.lantoa.accounts;

import java.util.UUID;
import vn.lantoa.shared.PersonId;

/**
 * A device that is or was signed in.
 *
 * @param name what it calls itself, such as "Chrome, Android"
 * @param ended whether it was signed out, revoked or not used for 90 days
 */
public record DeviceTrace(UUID id, PersonId person, String name, boolean ended) {}
