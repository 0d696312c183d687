-- One row a fact: a correction is a row of its own, so every version stays as it arrived.
CREATE TABLE activity_result (
    id uuid NOT NULL PRIMARY KEY COMMENT 'made by the phone',
    root uuid NOT NULL COMMENT 'the first of the chain of corrections; its own id when it corrects none',
    corrects uuid,
    author uuid NOT NULL,
    activity_id uuid COMMENT 'null when it was not planned; may be written before the plan is issued here',
    campaign_id uuid,
    ad_hoc_title varchar(250),
    ad_hoc_kind varchar(24),
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    start_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    female int NOT NULL,
    male int NOT NULL,
    other int NOT NULL,
    children int,
    disabled int,
    men_and_boys int,
    minutes int,
    estimated_reach int COMMENT 'never added to those who were counted',
    went_well text NOT NULL,
    was_hard text NOT NULL,
    questions text NOT NULL,
    made_at datetime(6) NOT NULL COMMENT 'by the phone, UTC',
    clock_offset bigint COMMENT 'milliseconds the server was ahead of the phone',
    at datetime(6) NOT NULL COMMENT 'offset-corrected, UTC',
    received_at datetime(6) NOT NULL,
    sequence bigint NOT NULL,
    -- whether this version stands before the others of its chain
    standing boolean NOT NULL,
    -- how many versions of the chain nobody has corrected; more than one is a fork
    open_ends int NOT NULL DEFAULT 1,
    -- what an organiser decided about several results of one activity; null while undecided
    chosen boolean,
    search_text text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    CONSTRAINT result_subject CHECK ((activity_id IS NULL) = (ad_hoc_title IS NOT NULL)),
    INDEX result_by_root (root),
    -- covers the search for activities with more than one result
    INDEX result_by_activity (activity_id, standing, at, chosen),
    INDEX result_by_campaign (campaign_id, standing, start_at),
    INDEX result_by_unit (unit_path, standing, start_at),
    INDEX result_by_start (standing, start_at, id)
);

CREATE TABLE result_language (
    result_id uuid NOT NULL,
    tag varchar(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (result_id, tag)
);

CREATE TABLE result_false_information (
    result_id uuid NOT NULL,
    position int NOT NULL,
    kind varchar(32) NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (result_id, position)
);

CREATE TABLE result_photo (
    result_id uuid NOT NULL,
    position int NOT NULL,
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    width int NOT NULL,
    height int NOT NULL,
    bytes int NOT NULL,
    PRIMARY KEY (result_id, position)
);

-- The decision that stands about an activity with several results; earlier ones are in the audit log.
CREATE TABLE result_decision (
    activity_id uuid NOT NULL PRIMARY KEY,
    kept uuid COMMENT 'root of the one result that counts; null when all count as different sessions',
    decided_by uuid NOT NULL,
    decided_at datetime(6) NOT NULL,
    version int NOT NULL
);
