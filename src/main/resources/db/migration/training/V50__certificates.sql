-- Certificates. A number comes from a series of the unit and the year, whose row is locked by whoever issues until
-- the issue is written whole: a rollback takes the numbers back. What the paper says is kept as it was issued; the
-- name lies in a row of its own, which can be erased while number and course stay.
CREATE TABLE certificate_series (
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year int NOT NULL,
    last_number int NOT NULL COMMENT 'given last; 0 before the first',
    PRIMARY KEY (unit, year)
);

CREATE TABLE certificate_issue (
    id uuid NOT NULL PRIMARY KEY,
    class_id uuid NOT NULL,
    begun_by uuid NOT NULL,
    state varchar(12) NOT NULL,
    total int NOT NULL COMMENT 'people asked for',
    done int NOT NULL,
    issued int NOT NULL COMMENT 'certificates written; the others asked for had one or do not pass',
    reference varchar(12) COMMENT 'of the failure in the log',
    parent_body varchar(160) NOT NULL COMMENT 'above the issuing body; may be empty',
    body varchar(160) NOT NULL COMMENT 'who issues, as the paper says it',
    place varchar(80) NOT NULL COMMENT 'before the date',
    post varchar(160) NOT NULL COMMENT 'of who signs',
    signer varchar(120) NOT NULL COMMENT 'may be empty: then it is written by hand',
    begun_at datetime(6) NOT NULL,
    ended_at datetime(6),
    INDEX issue_by_class (class_id, begun_at),
    CONSTRAINT issue_class FOREIGN KEY (class_id) REFERENCES training_class (id)
);

-- issue_id has no foreign key: the issue's own row is written while certificates are, for its progress
CREATE TABLE certificate (
    id uuid NOT NULL PRIMARY KEY,
    class_id uuid NOT NULL,
    trainee_id uuid NOT NULL,
    issue_id uuid NOT NULL,
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who issued it',
    unit_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    code char(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'by which anybody verifies it',
    workplace varchar(240) NOT NULL,
    course varchar(200) NOT NULL,
    hours int NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    issued_on date NOT NULL COMMENT 'in Vietnam',
    copy int NOT NULL DEFAULT 0 COMMENT 'how often it was issued again under its number',
    copied_on date,
    withdrawn_at datetime(6),
    withdrawn_because varchar(500),
    standing uuid AS (IF(withdrawn_at IS NULL, trainee_id, NULL)) STORED COMMENT 'a trainee has one that counts',
    UNIQUE INDEX certificate_number (unit, year, number),
    UNIQUE INDEX certificate_code (code),
    UNIQUE INDEX certificate_standing (standing),
    INDEX certificate_by_class (class_id),
    INDEX certificate_by_trainee (trainee_id),
    CONSTRAINT certificate_class FOREIGN KEY (class_id) REFERENCES training_class (id),
    CONSTRAINT certificate_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);

CREATE TABLE certificate_name (
    certificate_id uuid NOT NULL PRIMARY KEY,
    name varchar(120) NOT NULL COMMENT 'as the paper says it',
    CONSTRAINT name_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id)
);
