package vn.lantoa.accounts;

import java.io.Serializable;

/**
 * What making invitations for all of some communes would mean.
 *
 * @param people get a new link: those who have never signed in and are within reach
 * @param open of them have a link that still works and would end
 * @param outOfReach have never signed in, but hold a role that the signed-in person does not reach
 */
public record InvitationRound(int people, int open, int outOfReach) implements Serializable {

    /** Whether there are more people than one sheet takes. */
    public boolean tooMany() {
        return people > CommuneInvitations.MOST;
    }
}
