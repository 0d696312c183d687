-- Who comes to an activity that is open. The row of the opening is locked by everything that gives or frees
-- a seat, so that the last one is given once.
CREATE TABLE activity_opening (
    activity_id uuid NOT NULL PRIMARY KEY,
    capacity int COMMENT 'seats; NULL without a limit',
    closes_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    within varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose people may register',
    CONSTRAINT opening_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
    CONSTRAINT opening_capacity CHECK (capacity IS NULL OR capacity > 0)
);

CREATE TABLE activity_registration (
    id uuid NOT NULL PRIMARY KEY,
    activity_id uuid NOT NULL,
    person_id uuid COMMENT 'NULL for a group that the organiser counts without names',
    label varchar(120) NOT NULL COMMENT 'which group, such as a body; empty for a person',
    people int NOT NULL,
    seat varchar(12) NOT NULL,
    queued_at datetime(6) NOT NULL,
    said_at datetime(6) NOT NULL COMMENT 'when the person last said so, by the server clock',
    CONSTRAINT registration_opening FOREIGN KEY (activity_id) REFERENCES activity_opening (activity_id),
    CONSTRAINT registration_people CHECK (people > 0),
    UNIQUE INDEX registration_of_person (activity_id, person_id),
    INDEX registration_by_seat (activity_id, seat, queued_at, id),
    INDEX registration_by_person (person_id)
);
