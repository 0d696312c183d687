-- The link by which people without an account enrol in a class, and the private link by which each of them looks at
-- their part again. Only hashes are kept; making a link anew ends the one before.
CREATE TABLE class_link (
    class_id uuid NOT NULL PRIMARY KEY,
    token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256, hexadecimal',
    made_at datetime(6) NOT NULL,
    UNIQUE INDEX link_by_token (token_hash),
    CONSTRAINT link_class FOREIGN KEY (class_id) REFERENCES training_class (id)
);

CREATE TABLE trainee_link (
    trainee_id uuid NOT NULL PRIMARY KEY,
    token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256, hexadecimal',
    UNIQUE INDEX trainee_link_by_token (token_hash),
    CONSTRAINT link_trainee FOREIGN KEY (trainee_id) REFERENCES trainee (id)
);

ALTER TABLE trainee ADD INDEX trainee_merged_into (merged_into);
