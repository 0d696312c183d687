package vn.lantoa.training;

import java.io.Serializable;
import java.time.Instant;

/** What came of a change to a course or a class. */
public sealed interface Answer<T> extends Serializable {

    /** It was made; the value is what stands now. */
    record Done<T extends Serializable>(T value) implements Answer<T> {}

    /**
     * Somebody else changed the same thing since this person opened it; nothing was written.
     *
     * @param version the version that stands now
     * @param at when the other change was made
     */
    record Overtaken<T>(int version, Instant at) implements Answer<T> {}

    /** It cannot be made as things stand; nothing was written. */
    record Refused<T>(Refusal why) implements Answer<T> {}

    /** Why a change cannot be made. */
    enum Refusal {
        COURSE_RETIRED,
        PLACE_NOT_CURRENT,
        NOT_A_DRAFT,
        NOT_ANNOUNCED,
        CLASS_OVER,
        NO_SESSIONS,
        NO_TRAINERS,
        NOT_A_TRAINER,
        REASON_MISSING,
        NOT_YET_OVER,
        OUTSIDE_CLASS_DAYS,
        SESSIONS_OVERLAP,
        MARKS_EXIST,
        FEWER_SEATS_THAN_TAKEN,
        NO_QUESTIONS,
        TEST_TIMES,
        SET_EXISTS;

        /** Translation key of the sentence for the person. */
        public String key() {
            return switch (this) {
                case COURSE_RETIRED -> "training.refused.courseRetired";
                case PLACE_NOT_CURRENT -> "training.refused.placeNotCurrent";
                case NOT_A_DRAFT -> "training.refused.notADraft";
                case NOT_ANNOUNCED -> "training.refused.notAnnounced";
                case CLASS_OVER -> "training.refused.classOver";
                case NO_SESSIONS -> "training.refused.noSessions";
                case NO_TRAINERS -> "training.refused.noTrainers";
                case NOT_A_TRAINER -> "training.refused.notATrainer";
                case REASON_MISSING -> "training.refused.reasonMissing";
                case NOT_YET_OVER -> "training.refused.notYetOver";
                case OUTSIDE_CLASS_DAYS -> "training.refused.outsideClassDays";
                case SESSIONS_OVERLAP -> "training.refused.sessionsOverlap";
                case MARKS_EXIST -> "training.refused.marksExist";
                case FEWER_SEATS_THAN_TAKEN -> "training.refused.fewerSeats";
                case NO_QUESTIONS -> "training.refused.noQuestions";
                case TEST_TIMES -> "training.refused.testTimes";
                case SET_EXISTS -> "training.refused.setExists";
            };
        }
    }
}
