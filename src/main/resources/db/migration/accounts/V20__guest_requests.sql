-- What people without an account ask about their own data (Law 91/2025/QH15, Decree 356/2025/ND-CP). Who they are
-- stands with the module that knows them: a name is never written here, and with their name only an id is left.
CREATE TABLE guest_request (
    id          uuid         NOT NULL PRIMARY KEY,
    guest       uuid         NOT NULL COMMENT 'as the module that holds something about them knows them',
    unit        varchar(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose administrators answer',
    unit_path   varchar(96)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    asked_at    datetime(6)  NOT NULL,
    answer_due  date         NOT NULL COMMENT 'the second working day after the one it was asked on',
    taken_by    uuid         NULL COMMENT 'who wrote it down for them; NULL: they asked by their link',
    outcome     varchar(12)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL while nobody answered',
    answer      varchar(1000) NULL COMMENT 'goes with an erasure',
    answered_by uuid         NULL,
    answered_at datetime(6)  NULL,
    KEY guest_request_due (outcome, answer_due, id),
    KEY guest_request_guest (guest, asked_at),
    KEY guest_request_answered (answered_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;
