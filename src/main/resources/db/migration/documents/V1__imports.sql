-- Imports with how far they are. The rows of a person's file are not here: a list of people is not
-- stored a second time.
CREATE TABLE import_job (
    id         uuid         NOT NULL PRIMARY KEY,
    kind       varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what the address said, as JSON
    parameters varchar(2000) NOT NULL COLLATE utf8mb4_bin,
    person     uuid         NOT NULL,
    file_name  varchar(255) NOT NULL,
    state      varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    total      int          NOT NULL,
    done       int          NOT NULL,
    added      int          NOT NULL,
    changed    int          NOT NULL,
    unchanged  int          NOT NULL,
    wrong      int          NOT NULL,
    -- what a person reads out over the phone when it failed
    reference  varchar(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    started_at datetime(6)  NOT NULL,
    ended_at   datetime(6)  NULL,
    KEY import_job_person (person, kind, id),
    KEY import_job_started (started_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Whoever writes rows of a kind holds its line here, so that the same list brought in twice at once
-- is known again the second time.
CREATE TABLE import_turn (
    kind varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY
);

-- Which title of a person's own lists meant which column; an empty column: none of them.
CREATE TABLE import_heading (
    person      uuid         NOT NULL,
    kind        varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    heading     varchar(200) NOT NULL COLLATE utf8mb4_bin,
    column_name varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person, kind, heading)
);
