package vn.lantoa.training;

/** Whom a course is for, as the guiding letters name them (duties T1 to T13). */
public enum TargetGroup {
    /** Those who manage and make policy (letters 000, 001: T1, T3). */
    MANAGERS,
    /** Legal staff and members of drafting and editing teams (letters 000, 001, 004: T1, T3). */
    LEGAL_STAFF,
    /** Staff in charge of gender equality (letters 001, 002: T8, T9). */
    GENDER_STAFF,
    /** Inspectors (letters 000, 004: T2, T4, T8). */
    INSPECTORS,
    /** Justice staff (letters 000, 004: T2, T4, T10). */
    JUSTICE_STAFF,
    /** Members of committees for the advancement of women (letters 000, 004: T2, T4, T8). */
    ADVANCEMENT_COMMITTEE,
    /** Collaborators of communes (letters 000, 004: T2, T4, T10). */
    COLLABORATORS,
    /** Reporters, editors, communication staff (letters 001, 004: T4, T7). */
    REPORTERS,
    /** Promising women cadres and women candidates (letter 001: T6). */
    WOMEN_CANDIDATES,
    /** Enterprises, unions and units that plan (letter 004: T5). */
    ENTERPRISES,
    /** Teachers (letter 004: T11). */
    TEACHERS,
    /** Health staff (letter 004: T13). */
    HEALTH_STAFF,
    /** Anybody else. */
    OTHERS;

    /** Translation key of the words people read. */
    public String key() {
        return switch (this) {
            case MANAGERS -> "word.group.MANAGERS";
            case LEGAL_STAFF -> "word.group.LEGAL_STAFF";
            case GENDER_STAFF -> "word.group.GENDER_STAFF";
            case INSPECTORS -> "word.group.INSPECTORS";
            case JUSTICE_STAFF -> "word.group.JUSTICE_STAFF";
            case ADVANCEMENT_COMMITTEE -> "word.group.ADVANCEMENT_COMMITTEE";
            case COLLABORATORS -> "word.group.COLLABORATORS";
            case REPORTERS -> "word.group.REPORTERS";
            case WOMEN_CANDIDATES -> "word.group.WOMEN_CANDIDATES";
            case ENTERPRISES -> "word.group.ENTERPRISES";
            case TEACHERS -> "word.group.TEACHERS";
            case HEALTH_STAFF -> "word.group.HEALTH_STAFF";
            case OTHERS -> "word.group.OTHERS";
        };
    }
}
