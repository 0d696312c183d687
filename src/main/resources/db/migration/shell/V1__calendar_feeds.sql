-- The one address by which a person's calendar app reads what the person may see.
CREATE TABLE calendar_feed (
    person uuid NOT NULL PRIMARY KEY,
    -- SHA-256 of the secret in the address; the secret itself is kept nowhere
    token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    filter varchar(1000) NOT NULL COMMENT 'query of the calendar page; empty for everything',
    made_at datetime(6) NOT NULL,
    read_at datetime(6) COMMENT 'when an app last fetched it, to the hour',
    UNIQUE INDEX calendar_feed_by_token (token_hash)
);
