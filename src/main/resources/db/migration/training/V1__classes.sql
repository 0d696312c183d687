-- Courses, their classes with sessions and trainers, and who takes part. A trainee with an account is named by
-- the account; names of others lie in a row of their own, which can be erased while marks and figures stay.
CREATE TABLE course (
    id uuid NOT NULL PRIMARY KEY,
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title text NOT NULL,
    aims text NOT NULL,
    audiences text NOT NULL COMMENT 'names of target groups',
    hours int NOT NULL,
    modules text NOT NULL,
    materials text NOT NULL,
    attendance_share int NOT NULL COMMENT 'per cent of the sessions held',
    pass_score int COMMENT 'per cent of the points of the post-test; NULL without a test',
    retired boolean NOT NULL DEFAULT false,
    saved_at datetime(6) NOT NULL,
    version int NOT NULL,
    INDEX course_by_unit (unit_path),
    CONSTRAINT course_share CHECK (attendance_share BETWEEN 0 AND 100),
    CONSTRAINT course_score CHECK (pass_score IS NULL OR pass_score BETWEEN 1 AND 100)
);

CREATE TABLE training_class (
    id uuid NOT NULL PRIMARY KEY,
    course_id uuid NOT NULL,
    name varchar(160) NOT NULL,
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who organises it',
    unit_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    venue varchar(240) NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    capacity int COMMENT 'seats; NULL without a limit',
    enrolling varchar(12) NOT NULL,
    within varchar(16) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'whose people may enrol themselves',
    closes_at datetime COMMENT 'last moment to enrol oneself, wall-clock time in Vietnam',
    status varchar(12) NOT NULL,
    check_in_key binary(32) NOT NULL COMMENT 'makes the rotating codes of its roll calls',
    search_text varchar(700) NOT NULL,
    changed_at datetime(6) COMMENT 'last change after it was announced',
    saved_at datetime(6) NOT NULL,
    version int NOT NULL,
    INDEX class_by_unit (unit_path, first_day),
    INDEX class_by_day (first_day, last_day),
    INDEX class_by_course (course_id),
    CONSTRAINT class_course FOREIGN KEY (course_id) REFERENCES course (id),
    CONSTRAINT class_days CHECK (last_day >= first_day),
    CONSTRAINT class_capacity CHECK (capacity IS NULL OR capacity > 0)
);

CREATE TABLE class_trainer (
    class_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (class_id, person_id),
    INDEX trainer_by_person (person_id),
    CONSTRAINT trainer_class FOREIGN KEY (class_id) REFERENCES training_class (id)
);

CREATE TABLE class_session (
    id uuid NOT NULL PRIMARY KEY,
    class_id uuid NOT NULL,
    module varchar(160) NOT NULL COMMENT 'what is taught; may be empty',
    starts_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    ends_at datetime NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    saved_at datetime(6) NOT NULL,
    version int NOT NULL,
    INDEX session_by_class (class_id, starts_at, id),
    INDEX session_by_day (starts_at),
    CONSTRAINT session_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT session_times CHECK (ends_at > starts_at)
);

CREATE TABLE trainee (
    id uuid NOT NULL PRIMARY KEY,
    class_id uuid NOT NULL,
    person_id uuid COMMENT 'NULL without an account, and once erased',
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where they work or live',
    unit_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sex varchar(12) COMMENT 'NULL when nobody asked; stays for the figures',
    audience varchar(24) COMMENT 'target group',
    state varchar(12) NOT NULL,
    origin varchar(12) NOT NULL,
    queued_at datetime(6) NOT NULL COMMENT 'place in the waiting list',
    offered_until datetime(6) COMMENT 'until when an offered seat is held',
    said_at datetime(6) NOT NULL COMMENT 'when the state was last decided, by the server clock',
    merged_into uuid COMMENT 'the trainee that this one turned out to be',
    UNIQUE INDEX trainee_of_person (class_id, person_id),
    INDEX trainee_by_state (class_id, state, queued_at, id),
    INDEX trainee_by_person (person_id),
    INDEX trainee_offer (state, offered_until),
    CONSTRAINT trainee_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT trainee_merged FOREIGN KEY (merged_into) REFERENCES trainee (id)
);

CREATE TABLE trainee_name (
    trainee_id uuid NOT NULL PRIMARY KEY,
    name varchar(120) NOT NULL,
    phone varchar(20) CHARACTER SET ascii COLLATE ascii_bin,
    CONSTRAINT name_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);
