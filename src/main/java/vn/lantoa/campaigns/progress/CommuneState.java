package vn.lantoa.campaigns.progress;

/** How far a commune is, in one word; the first that fits. */
public enum CommuneState {
    /** Nothing is planned there, or everything was cancelled. */
    WITHOUT_PLAN,
    /** Something was held of which there is no result. */
    RESULTS_MISSING,
    /** Everything was held and has its result. */
    DONE,
    /** Something is confirmed or held already. */
    UNDER_WAY,
    /** There is a plan, but the commune has confirmed nothing of it. */
    PLANNED;

    /** Translation key of the word people read. */
    public String key() {
        return switch (this) {
            case WITHOUT_PLAN -> "campaigns.progress.state.WITHOUT_PLAN";
            case RESULTS_MISSING -> "campaigns.progress.state.RESULTS_MISSING";
            case DONE -> "campaigns.progress.state.DONE";
            case UNDER_WAY -> "campaigns.progress.state.UNDER_WAY";
            case PLANNED -> "campaigns.progress.state.PLANNED";
        };
    }
}
