-- What trainees said with a rotating code. Those that count have a mark of the same id in the roll; those that wait
-- do so until a trainer's mark stands for that person in that session.
CREATE TABLE check_in (
    id uuid NOT NULL PRIMARY KEY COMMENT 'of the fact',
    session_id uuid NOT NULL,
    trainee_id uuid NOT NULL,
    outcome varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    doubt varchar(8) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'why it waits for a trainer',
    at datetime(6) NOT NULL COMMENT 'when it was made, by the server clock as far as the phone knew it',
    received_at datetime(6) NOT NULL,
    counted boolean AS (IF(outcome = 'COUNTED', true, NULL)) PERSISTENT,
    UNIQUE INDEX check_in_counted (session_id, trainee_id, counted),
    INDEX check_in_by_trainee (trainee_id, received_at),
    CONSTRAINT check_in_session FOREIGN KEY (session_id) REFERENCES class_session (id),
    CONSTRAINT check_in_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);
