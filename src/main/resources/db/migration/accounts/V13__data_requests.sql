-- What people ask about their own data (Law 91/2025/QH15, Decree 356/2025/ND-CP). Names and phone
-- numbers stay in person alone: a correction that an organiser has still to confirm waits there too.
ALTER TABLE person
    ADD COLUMN wanted_name  varchar(120) NULL,
    ADD COLUMN wanted_phone varchar(15) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- when the person's data were erased: what leads to them is gone, the row stays for the ids that point to it
    ADD COLUMN erased_at    datetime(6) NULL;

CREATE TABLE data_request (
    id          uuid         NOT NULL PRIMARY KEY COMMENT 'made by who asks, so that asking twice is asking once',
    person      uuid         NOT NULL,
    -- COPY, CORRECT, ERASE, WITHDRAW or OTHER
    kind        varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- in the person's own words; goes with an erasure
    note        varchar(1000) NULL,
    asked_at    datetime(6)  NOT NULL,
    -- the second working day after the one it was asked on
    answer_due  date         NOT NULL,
    -- who wrote it down when it came by word of mouth or on paper; null: the person asked here
    taken_by    uuid         NULL,
    -- null while nobody answered: DONE, REFUSED or TAKEN_BACK
    outcome     varchar(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    answer      varchar(1000) NULL,
    answered_by uuid         NULL,
    answered_at datetime(6)  NULL,
    -- when the person first saw the answer
    seen_at     datetime(6)  NULL,
    KEY data_request_due (outcome, answer_due, id),
    KEY data_request_person (person, asked_at),
    KEY data_request_answered (answered_at),
    CONSTRAINT data_request_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
