-- A signed-in browser or phone. The token is 256 random bits; only its SHA-256 is kept.
CREATE TABLE device (
    id         uuid         NOT NULL PRIMARY KEY,
    person     uuid         NOT NULL,
    token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin     NOT NULL,
    name       varchar(80)  NOT NULL,
    -- INVITATION or PASSWORD: how it was signed in
    origin     varchar(12) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    created_at datetime(6)  NOT NULL,
    -- written at most once an hour; the sign-in lasts 90 days from here
    last_used  datetime(6)  NOT NULL,
    revoked_at datetime(6)  NULL,
    UNIQUE KEY device_token (token_hash),
    KEY device_person (person, created_at),
    CONSTRAINT device_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE invitation (
    id         uuid         NOT NULL PRIMARY KEY,
    person     uuid         NOT NULL,
    token_hash char(64) CHARACTER SET ascii COLLATE ascii_bin     NOT NULL,
    created_at datetime(6)  NOT NULL,
    expires_at datetime(6)  NOT NULL,
    used_at    datetime(6)  NULL,
    revoked_at datetime(6)  NULL,
    UNIQUE KEY invitation_token (token_hash),
    KEY invitation_person (person, created_at),
    CONSTRAINT invitation_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Attempts, by the hash of what they are counted for; rows are dropped a day after the last one.
CREATE TABLE sign_in_throttle (
    subject       char(64) CHARACTER SET ascii COLLATE ascii_bin    NOT NULL PRIMARY KEY,
    failures      int         NOT NULL,
    -- a browser that has signed in with this number before: counted apart from strangers
    known         int         NOT NULL,
    blocked_until datetime(6) NOT NULL,
    last_attempt  datetime(6) NOT NULL,
    KEY sign_in_throttle_last (last_attempt)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
