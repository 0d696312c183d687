-- A photo that an organiser took off a result, whichever of its versions named it. It stays off.
CREATE TABLE removed_photo (
    id uuid NOT NULL PRIMARY KEY,
    root uuid NOT NULL COMMENT 'the first version of the result',
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words varchar(300) NOT NULL COMMENT 'for organisers; empty where the reason says enough',
    removed_by uuid NOT NULL,
    removed_at datetime(6) NOT NULL,
    UNIQUE KEY removed_photo_of_result (root, sha256),
    KEY removed_photo_by_time (removed_at)
);
