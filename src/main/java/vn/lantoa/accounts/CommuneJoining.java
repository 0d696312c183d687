package vn.lantoa.accounts;

import java.io.Serializable;
import vn.lantoa.shared.UnitId;

/**
 * How far the people of one commune have come; of a province or the ministry those who work right
 * there. Open accounts only.
 *
 * @param people all of them
 * @param invited have a link that still waits to be used
 * @param lapsed had a link that was not used and can no longer be
 * @param joined have signed in at least once
 * @param active of the joined, used a signed-in device within {@link CommuneInvitations#ACTIVE}
 */
public record CommuneJoining(
        UnitId unit, int people, int invited, int lapsed, int joined, int active)
        implements Serializable {

    /** A place where nobody works yet. */
    public static CommuneJoining nobody(UnitId unit) {
        return new CommuneJoining(unit, 0, 0, 0, 0, 0);
    }

    /** Those who joined and have not used a device for a while. */
    public int silent() {
        return joined - active;
    }

    /** Those who have never signed in. */
    public int outside() {
        return people - joined;
    }

    /** Those who never had a link. */
    public int notInvited() {
        return outside() - invited - lapsed;
    }

    /** Both together, under this one's unit. */
    public CommuneJoining plus(CommuneJoining other) {
        return new CommuneJoining(
                unit,
                people + other.people,
                invited + other.invited,
                lapsed + other.lapsed,
                joined + other.joined,
                active + other.active);
    }
}
