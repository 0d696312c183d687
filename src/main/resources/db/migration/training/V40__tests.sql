-- Questions of courses in several languages, when a class's tests were open, and what was answered. The answers to
-- a satisfaction form bear neither a name nor a time, and their key is drawn by lot, so that nothing leads from
-- them to the fact they came in; what people wrote in words lies apart and can be erased.
CREATE TABLE question_set (
    id uuid NOT NULL PRIMARY KEY,
    course_id uuid NOT NULL,
    kind varchar(12) NOT NULL,
    language varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version int NOT NULL COMMENT 'the greatest one is asked from now on',
    revision int NOT NULL,
    given boolean NOT NULL DEFAULT false COMMENT 'phones may hold it: never changed again',
    questions mediumtext NOT NULL,
    saved_at datetime(6) NOT NULL,
    UNIQUE INDEX set_by_course (course_id, kind, language, version),
    CONSTRAINT set_course FOREIGN KEY (course_id) REFERENCES course (id)
);

CREATE TABLE class_test (
    id uuid NOT NULL PRIMARY KEY,
    class_id uuid NOT NULL,
    kind varchar(12) NOT NULL,
    opened_at datetime(6) NOT NULL,
    closed_at datetime(6) COMMENT 'NULL while it is open',
    UNIQUE INDEX test_by_class (class_id, kind),
    CONSTRAINT test_class FOREIGN KEY (class_id) REFERENCES training_class (id)
);

CREATE TABLE class_test_window (
    test_id uuid NOT NULL,
    opened_at datetime(6) NOT NULL,
    closed_at datetime(6),
    PRIMARY KEY (test_id, opened_at),
    CONSTRAINT window_test FOREIGN KEY (test_id) REFERENCES class_test (id)
);

CREATE TABLE class_test_set (
    test_id uuid NOT NULL,
    set_id uuid NOT NULL,
    asked boolean NOT NULL COMMENT 'false for versions that an earlier opening gave out',
    PRIMARY KEY (test_id, set_id),
    CONSTRAINT asked_test FOREIGN KEY (test_id) REFERENCES class_test (id),
    CONSTRAINT asked_set FOREIGN KEY (set_id) REFERENCES question_set (id)
);

CREATE TABLE test_answer (
    id uuid NOT NULL PRIMARY KEY COMMENT 'the fact; of a satisfaction form a number drawn by lot',
    test_id uuid NOT NULL,
    set_id uuid NOT NULL,
    trainee_id uuid COMMENT 'NULL on a satisfaction form',
    replaces uuid COMMENT 'the answer that a trainer puts right with this one',
    entered boolean NOT NULL COMMENT 'written down by a trainer',
    aside varchar(24) COMMENT 'why it does not count by itself',
    admitted boolean NOT NULL DEFAULT false COMMENT 'counts although it was set aside',
    answers mediumtext NOT NULL COMMENT 'chosen numbers by question',
    points int NOT NULL,
    most int NOT NULL,
    made_at datetime(6) COMMENT 'offset-corrected; NULL on a satisfaction form',
    INDEX answer_by_test (test_id, trainee_id),
    INDEX answer_by_trainee (trainee_id),
    CONSTRAINT answer_test FOREIGN KEY (test_id) REFERENCES class_test (id),
    CONSTRAINT answer_set FOREIGN KEY (set_id) REFERENCES question_set (id),
    CONSTRAINT answer_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);

CREATE TABLE test_words (
    answer_id uuid NOT NULL,
    question uuid NOT NULL,
    words varchar(1000) NOT NULL,
    PRIMARY KEY (answer_id, question),
    CONSTRAINT words_answer FOREIGN KEY (answer_id) REFERENCES test_answer (id) ON DELETE CASCADE
);

CREATE TABLE form_given (
    fact_id uuid NOT NULL PRIMARY KEY,
    test_id uuid NOT NULL,
    trainee_id uuid COMMENT 'who gave it on their own phone; NULL when a trainer wrote it down',
    UNIQUE INDEX form_of_trainee (test_id, trainee_id),
    CONSTRAINT form_test FOREIGN KEY (test_id) REFERENCES class_test (id),
    CONSTRAINT form_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);
