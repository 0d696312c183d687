-- Pictures and recordings that were taken off a fact. Their bytes are not taken in again for it.
CREATE TABLE withdrawn_media (
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fact   uuid     NOT NULL,
    PRIMARY KEY (sha256, fact),
    CONSTRAINT withdrawn_media_fact FOREIGN KEY (fact) REFERENCES fact (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
