-- The roll. Every mark that was made stays; which one stands is worked out again with each that comes, under the
-- lock of its session, and lies in a row of its own, from which sheets and figures are read.
CREATE TABLE attendance_mark (
    id uuid NOT NULL PRIMARY KEY COMMENT 'of the fact, or made by the server',
    session_id uuid NOT NULL,
    trainee_id uuid NOT NULL,
    state varchar(10) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'NULL: the mark it corrects is taken back',
    minutes int COMMENT 'how late',
    note varchar(240) COMMENT 'goes when the person is erased',
    how varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    corrects uuid COMMENT 'a mark of the same author',
    author uuid NOT NULL,
    at datetime(6) NOT NULL COMMENT 'when it was made, by the server clock as far as the phone knew it',
    received_at datetime(6) NOT NULL,
    INDEX mark_by_session (session_id, trainee_id),
    INDEX mark_by_trainee (trainee_id),
    CONSTRAINT mark_session FOREIGN KEY (session_id) REFERENCES class_session (id),
    CONSTRAINT mark_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);

-- Marks of others that a person looked at and decided about. No key leads to the mark decided about: it may come
-- later than the decision.
CREATE TABLE mark_settled (
    mark_id uuid NOT NULL,
    by_mark uuid NOT NULL,
    PRIMARY KEY (by_mark, mark_id),
    CONSTRAINT settled_by FOREIGN KEY (by_mark) REFERENCES attendance_mark (id)
);

CREATE TABLE attendance (
    session_id uuid NOT NULL,
    trainee_id uuid NOT NULL,
    mark_id uuid NOT NULL COMMENT 'the one that stands',
    state varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    differing boolean NOT NULL COMMENT 'another open mark says something else',
    PRIMARY KEY (session_id, trainee_id),
    INDEX attendance_by_trainee (trainee_id),
    CONSTRAINT attendance_session FOREIGN KEY (session_id) REFERENCES class_session (id),
    CONSTRAINT attendance_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id),
    CONSTRAINT attendance_mark_id FOREIGN KEY (mark_id) REFERENCES attendance_mark (id)
);

CREATE TABLE roll_state (
    id uuid NOT NULL PRIMARY KEY,
    session_id uuid NOT NULL,
    opened boolean NOT NULL,
    reason varchar(240) COMMENT 'why it was opened again',
    author uuid NOT NULL,
    at datetime(6) NOT NULL,
    INDEX roll_state_by_session (session_id, at, id),
    CONSTRAINT roll_state_session FOREIGN KEY (session_id) REFERENCES class_session (id)
);

CREATE TABLE walk_in (
    id uuid NOT NULL PRIMARY KEY COMMENT 'of the fact',
    session_id uuid NOT NULL,
    trainee_id uuid NOT NULL,
    author uuid NOT NULL,
    at datetime(6) NOT NULL,
    INDEX walk_in_by_trainee (trainee_id),
    CONSTRAINT walk_in_session FOREIGN KEY (session_id) REFERENCES class_session (id),
    CONSTRAINT walk_in_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);

-- Rises with each mark and each change of a roll, so that only the phones of the class's trainers look again.
CREATE TABLE roll_counter (
    class_id uuid NOT NULL PRIMARY KEY,
    value bigint NOT NULL,
    CONSTRAINT counter_class FOREIGN KEY (class_id) REFERENCES training_class (id)
);

-- A roll that was taken on the old day, on a phone that did not know of the move, counts all the same.
ALTER TABLE class_session ADD first_start datetime COMMENT 'earliest beginning it ever had; NULL: never moved later';
