package vn.lantoa.accounts;

import static vn.lantoa.shared.Role.ADMINISTRATOR;
import static vn.lantoa.shared.Role.COLLABORATOR;
import static vn.lantoa.shared.Role.LEADER;
import static vn.lantoa.shared.Role.ORGANISER;
import static vn.lantoa.shared.Role.TRAINER;
import static vn.lantoa.shared.Role.TRANSLATOR;

import java.util.EnumSet;
import java.util.Set;
import vn.lantoa.shared.Role;

/**
 * What can be allowed, and the roles that carry it; always within the subtree of the unit the role
 * is held in.
 */
public enum Permission {
    /** Read campaigns and activities, drafts too. */
    SEE_PLANS(ADMINISTRATOR, ORGANISER, LEADER),
    /** Make and change campaigns and activities, publish, cancel. */
    EDIT_PLANS(ORGANISER),
    /** Read published campaigns and activities; what the field client shows. */
    SEE_PUBLISHED_PLANS(ADMINISTRATOR, ORGANISER, LEADER, TRAINER, TRANSLATOR, COLLABORATOR),
    /** Write down what came of an activity. */
    RECORD_RESULTS(ORGANISER, TRAINER, COLLABORATOR),
    /** Read results of activities: figures, words and pictures. */
    SEE_RESULTS(ORGANISER, LEADER),
    /** Take a photo off a result; needs {@link #SEE_RESULTS} at the same place. */
    REMOVE_PHOTOS(ADMINISTRATOR, ORGANISER),
    /** See courses and classes with those who take part, their marks and figures. */
    SEE_CLASSES(ADMINISTRATOR, ORGANISER, LEADER),
    /** Make and change courses and classes, enrol people, issue certificates. */
    EDIT_CLASSES(ORGANISER),
    /** Be named as a class's trainer; a trainer sees and teaches the own classes only. */
    TEACH(ORGANISER, TRAINER),
    /** Decide on facts that wait in quarantine and on results that contradict each other. */
    REVIEW_FACTS(ORGANISER),
    /** See which phones have synced when, and read in what a phone could not send. */
    SEE_PHONES(ADMINISTRATOR, ORGANISER),
    /** See people and their roles. */
    SEE_PEOPLE(ADMINISTRATOR, ORGANISER),
    /** Add people, change them, give and end roles, invite, revoke devices. */
    MANAGE_PEOPLE(ADMINISTRATOR, ORGANISER),
    /** Add and change villages. */
    MANAGE_VILLAGES(ADMINISTRATOR, ORGANISER),
    /** Change hotlines and other national settings; asked for the ministry's unit. */
    MANAGE_SETTINGS(ADMINISTRATOR),
    /** Read audit entries. */
    READ_AUDIT(ADMINISTRATOR),
    /**
     * Answer what people ask about their own data; corrections need {@link #MANAGE_PEOPLE} only.
     */
    ANSWER_DATA_REQUESTS(ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, see roles()
    private final Set<Role> roles;

    Permission(Role first, Role... more) {
        this.roles = EnumSet.of(first, more);
    }

    /** The roles that carry this permission. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
