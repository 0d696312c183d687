package vn.lantoa.shared;

/**
 * Names of the {@link Role}s for annotations ({@code @RolesAllowed}), which take constants only.
 */
public final class Roles {

    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String ORGANISER = "ORGANISER";
    public static final String TRAINER = "TRAINER";
    public static final String TRANSLATOR = "TRANSLATOR";
    public static final String COLLABORATOR = "COLLABORATOR";
    public static final String LEADER = "LEADER";

    private Roles() {}
}
