-- Which row of a spreadsheet an activity came from and what the row said, so that the same file a second
-- time makes no doubles and overwrites nothing that people have changed since.
CREATE TABLE activity_import (
    activity_id uuid NOT NULL PRIMARY KEY,
    title_key varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    day date NOT NULL,
    stated text NOT NULL COMMENT 'field to value as the history keeps values',
    imported_at datetime(6) NOT NULL,
    CONSTRAINT import_activity FOREIGN KEY (activity_id) REFERENCES activity (id)
);
