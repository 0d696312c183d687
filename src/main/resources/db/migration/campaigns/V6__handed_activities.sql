-- Which activity came from which one above, and what that one said when the unit last answered it. What it says now
-- stands in its own row: where the two differ, the difference is offered to the unit.
CREATE TABLE handed_activity (
    -- no foreign key: the unit is claimed for the origin before its copy is written
    copy_id uuid NOT NULL PRIMARY KEY,
    origin_id uuid NOT NULL,
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'handed to; the copy may move within it',
    title text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind varchar(24) NOT NULL,
    channel varchar(24) NOT NULL,
    stage varchar(12) NOT NULL,
    start_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    end_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    audience text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    men_and_boys boolean NOT NULL,
    languages text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    note text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    cancelled boolean NOT NULL,
    CONSTRAINT handed_origin FOREIGN KEY (origin_id) REFERENCES activity (id),
    -- one copy in a unit, however often and by however many at once it is handed down
    UNIQUE INDEX handed_once (origin_id, unit)
);
