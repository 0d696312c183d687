package vn.lantoa.campaigns;

import java.io.Serializable;
import java.time.Instant;

/** What came of a change to a plan. */
public sealed interface Outcome<T> {

    /** It was made; the value is what stands now. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * Somebody else changed the same thing since this person opened it; nothing was written.
     *
     * @param version the version that stands now
     * @param at when the other change was made
     */
    record Overtaken<T>(int version, Instant at) implements Outcome<T> {}

    /** It cannot be made as things stand; nothing was written. */
    record Refused<T>(Refusal why) implements Outcome<T> {}

    /** Why a change cannot be made. */
    enum Refusal implements Serializable {
        CAMPAIGN_CLOSED,
        NOT_A_DRAFT,
        NO_ACTIVITIES,
        PLACE_OUTSIDE_OWNER,
        PLACE_NOT_CURRENT,
        OWNER_CHANGE_AFTER_PUBLISHING,
        REASON_MISSING,
        NOT_YET_STARTED,
        ALREADY_CANCELLED,
        ALREADY_HELD,
        NOTHING_TO_UNDO,
        NOBODY_BELOW;

        /** Translation key of the sentence for the person. */
        public String key() {
            return switch (this) {
                case CAMPAIGN_CLOSED -> "campaigns.refused.closed";
                case NOT_A_DRAFT -> "campaigns.refused.notDraft";
                case NO_ACTIVITIES -> "campaigns.refused.noActivities";
                case PLACE_OUTSIDE_OWNER -> "campaigns.refused.placeOutsideOwner";
                case PLACE_NOT_CURRENT -> "campaigns.refused.placeNotCurrent";
                case OWNER_CHANGE_AFTER_PUBLISHING -> "campaigns.refused.ownerChange";
                case REASON_MISSING -> "campaigns.refused.reasonMissing";
                case NOT_YET_STARTED -> "campaigns.refused.notYetStarted";
                case ALREADY_CANCELLED -> "campaigns.refused.alreadyCancelled";
                case ALREADY_HELD -> "campaigns.refused.alreadyHeld";
                case NOTHING_TO_UNDO -> "campaigns.refused.nothingToUndo";
                case NOBODY_BELOW -> "campaigns.refused.nobodyBelow";
            };
        }
    }
}
