-- The second lock on what a phone holds: its data key is wrapped by this key too, so that a forgotten
-- PIN loses nothing. Sealed with a secret that is not in the database (AES-256-GCM, Base64).
CREATE TABLE recovery_key (
    person       uuid         NOT NULL,
    -- made by the phone for its one installation of the field client
    installation uuid         NOT NULL,
    sealed_key   varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the device that asked first: it gets the key again when the answer was lost
    made_by      uuid         NULL,
    made_at      datetime(6)  NOT NULL,
    PRIMARY KEY (person, installation),
    KEY recovery_key_made (made_at),
    CONSTRAINT recovery_key_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
