package vn.lantoa.shared;

/** What a person does in the network; each role is held within the subtree of one unit. */
public enum Role {
    /** Looks after people, places and settings. */
    ADMINISTRATOR,
    /** Cán bộ phụ trách: plans campaigns and follows them. */
    ORGANISER,
    /** Giảng viên, báo cáo viên. */
    TRAINER,
    /** Writes, records or reviews minority-language versions. */
    TRANSLATOR,
    /** Cộng tác viên of a commune. */
    COLLABORATOR,
    /** Lãnh đạo: reads dashboards and reports. */
    LEADER;

    /** The name Spring Security and {@code @RolesAllowed} know this role by. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case ADMINISTRATOR -> "word.role.ADMINISTRATOR";
            case ORGANISER -> "word.role.ORGANISER";
            case TRAINER -> "word.role.TRAINER";
            case TRANSLATOR -> "word.role.TRANSLATOR";
            case COLLABORATOR -> "word.role.COLLABORATOR";
            case LEADER -> "word.role.LEADER";
        };
    }
}
