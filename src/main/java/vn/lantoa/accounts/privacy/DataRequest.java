package vn.lantoa.accounts.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.PhoneNumber;
import vn.lantoa.shared.UnitId;

/**
 * What a person asked about their own data, and what came of it.
 *
 * @param note in the person's own words
 * @param answerDue the last day for an answer: two working days after it was asked
 * @param wantedName for a correction: the name as the person wants it
 * @param wantedPhone for a correction: the number as the person wants it
 * @param outcome null while it is open
 * @param answer what the person is told
 * @param guest whether the person has no account; their id is then known to another module alone
 */
public record DataRequest(
        UUID id,
        PersonId person,
        String personName,
        UnitId unit,
        Kind kind,
        @Nullable String note,
        Instant askedAt,
        LocalDate answerDue,
        @Nullable String wantedName,
        @Nullable PhoneNumber wantedPhone,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant seenAt,
        boolean guest)
        implements Serializable {

    /** What is asked for. */
    public enum Kind {
        /** A copy of everything that is held. */
        COPY,
        /** Another name or phone number. */
        CORRECT,
        /** Deletion. */
        ERASE,
        /** That the data are used no more; they are not deleted. */
        WITHDRAW,
        /** Something else, in words. */
        OTHER;

        /** Translation key of what is asked for. */
        public String key() {
            return switch (this) {
                case COPY -> "accounts.data.kind.copy";
                case CORRECT -> "accounts.data.kind.correct";
                case ERASE -> "accounts.data.kind.erase";
                case WITHDRAW -> "accounts.data.kind.withdraw";
                case OTHER -> "accounts.data.kind.other";
            };
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        REFUSED,
        /** The person asks for it no more. */
        TAKEN_BACK;

        /** Translation key of the word for it. */
        public String key() {
            return switch (this) {
                case DONE -> "accounts.data.outcome.done";
                case REFUSED -> "accounts.data.outcome.refused";
                case TAKEN_BACK -> "accounts.data.outcome.takenBack";
            };
        }
    }

    /** How an open request stands to its last day. */
    public enum Standing {
        IN_TIME,
        DUE_TODAY,
        OVERDUE,
        ANSWERED
    }

    /** How it stands on a day. */
    public Standing on(LocalDate today) {
        if (outcome != null) {
            return Standing.ANSWERED;
        }
        if (today.isAfter(answerDue)) {
            return Standing.OVERDUE;
        }
        return today.equals(answerDue) ? Standing.DUE_TODAY : Standing.IN_TIME;
    }

    /** Whether nobody has answered yet. */
    public boolean open() {
        return outcome == null;
    }

    /** The same with the name of who asks. */
    DataRequest by(String name) {
        return new DataRequest(
                id,
                person,
                name,
                unit,
                kind,
                note,
                askedAt,
                answerDue,
                wantedName,
                wantedPhone,
                outcome,
                answer,
                answeredAt,
                seenAt,
                guest);
    }
}
