package vn.lantoa.documents;

import java.util.List;

/** What came of reading a file. */
public sealed interface TableAnswer {

    /** It was read: its sheets in which something stands, at least one. */
    record Read(List<Table> tables) implements TableAnswer {

        /** Keeps its own copy of the tables. */
        public Read {
            tables = List.copyOf(tables);
        }
    }

    /** It was not read. */
    enum Refused implements TableAnswer {
        TOO_LARGE("documents.file.tooLarge"),
        /** An XLSX that unpacks to far more than it says. */
        TOO_LARGE_INSIDE("documents.file.tooLargeInside"),
        TOO_MANY_ROWS("documents.file.tooManyRows"),
        /** A workbook of before 2007, or one with a password: both begin with the same bytes. */
        OLD_OR_LOCKED("documents.file.oldOrLocked"),
        NOT_A_SHEET("documents.file.notASheet"),
        DAMAGED("documents.file.damaged"),
        EMPTY("documents.file.empty");

        private final String messageKey;

        Refused(String messageKey) {
            this.messageKey = messageKey;
        }

        /** The translation key of the sentence that says so and what to do. */
        public String messageKey() {
            return messageKey;
        }
    }
}
