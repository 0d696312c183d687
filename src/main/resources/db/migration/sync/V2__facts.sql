-- Facts from phones, kept byte by byte as they came and never changed; only what the server says
-- about them (state, place, decision) is. Clustered by the server's number, so that a fact is
-- appended wherever its random id falls; that there is one of each is the unique key's to say.
CREATE TABLE fact (
    sequence     bigint       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    id           uuid         NOT NULL,
    sha256       char(64) CHARACTER SET ascii COLLATE ascii_bin     NOT NULL,
    content      mediumblob   NOT NULL,
    type         varchar(40) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    version      int          NOT NULL,
    -- by the phone's clock
    made_at      datetime(6)  NOT NULL,
    -- milliseconds the server's clock was ahead of the phone's; null: the phone did not know
    clock_offset bigint       NULL,
    corrects     uuid         NULL,
    author       uuid         NOT NULL,
    -- null: read in from a file
    device       uuid         NULL,
    -- who read it in from a file
    read_in_by   uuid         NULL,
    -- where it belongs; while that is not known, where its author works
    unit         varchar(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    unit_path    varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    received_at  datetime(6)  NOT NULL,
    -- the request that brought it: tells what is new from what was there
    intake       uuid         NOT NULL,
    -- STORED, WAITING, IN_REVIEW, FLAGGED or DECLINED
    state        varchar(10) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    -- why it does not count yet, and the sentence about it where there is one
    hold         varchar(20) CHARACTER SET ascii COLLATE ascii_bin  NULL,
    hold_title   varchar(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    waits_for    uuid         NULL,
    waits_until  datetime(6)  NULL,
    decided_by   uuid         NULL,
    decided_at   datetime(6)  NULL,
    decision     varchar(500) NULL,
    UNIQUE KEY fact_id (id),
    KEY fact_state (state, unit_path),
    KEY fact_waits_for (waits_for)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The pictures and recordings that a fact which counts names.
CREATE TABLE fact_media (
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fact   uuid     NOT NULL,
    PRIMARY KEY (sha256, fact),
    KEY fact_media_fact (fact),
    CONSTRAINT fact_media_fact FOREIGN KEY (fact) REFERENCES fact (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- What a phone last told about itself. Written when it changed or was an hour old.
CREATE TABLE phone_report (
    device    uuid         NOT NULL PRIMARY KEY,
    person    uuid         NOT NULL,
    unit      varchar(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    unit_path varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    synced_at datetime(6)  NOT NULL,
    waiting   int          NOT NULL,
    review    int          NOT NULL,
    -- when the oldest waiting fact was made, by the phone's clock
    oldest    datetime(6)  NULL,
    build     varchar(40) CHARACTER SET ascii COLLATE ascii_bin  NULL,
    KEY phone_report_place (unit_path, synced_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
