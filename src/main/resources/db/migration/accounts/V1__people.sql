-- People and what they may do. Names and phone numbers stand in this one table only, so that a
-- request for deletion touches one row.
CREATE TABLE person (
    id                 uuid         NOT NULL PRIMARY KEY,
    row_version        int          NOT NULL,
    name               varchar(120) NOT NULL,
    -- given name first: lists are sorted by it
    sort_name          varchar(120) NOT NULL COLLATE utf8mb4_uca1400_vietnamese_as_ci,
    -- the name without accents, a space in front, so that a word's beginning is found by ' ngu'
    search_key         varchar(200) NOT NULL COLLATE utf8mb4_bin,
    -- E.164; a family may share one
    phone              varchar(15) CHARACTER SET ascii COLLATE ascii_bin  NULL,
    unit               varchar(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    -- ids from the root to the unit, as geography gives them: a subtree is one range of an index
    unit_path          varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    interface_language varchar(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    content_languages  varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password           varchar(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    scope_version      bigint       NOT NULL,
    privacy_notice     int          NULL,
    privacy_notice_at  datetime(6)  NULL,
    created_at         datetime(6)  NOT NULL,
    closed_at          datetime(6)  NULL,
    KEY person_phone (phone),
    KEY person_unit_path (unit_path, sort_name),
    KEY person_sort_name (sort_name, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE person_role (
    person    uuid         NOT NULL,
    role      varchar(20) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    unit      varchar(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    -- content tags a translator works in, with commas between
    languages varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (person, role, unit),
    KEY person_role_role (role, unit),
    CONSTRAINT person_role_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

CREATE TABLE audit_entry (
    id      uuid         NOT NULL PRIMARY KEY,
    at      datetime(6)  NOT NULL,
    -- null: the product itself (first administrator, demo)
    person  uuid         NULL,
    action  varchar(60) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    subject varchar(60) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    unit    varchar(16) CHARACTER SET ascii COLLATE ascii_bin  NOT NULL,
    changes longtext     NOT NULL COLLATE utf8mb4_bin,
    KEY audit_entry_subject (subject, id),
    CONSTRAINT audit_entry_changes CHECK (json_valid(changes))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- The product uses one database user, so no right can be taken away; the table itself refuses.
CREATE TRIGGER audit_entry_keeps_what_it_says BEFORE UPDATE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only';

CREATE TRIGGER audit_entry_keeps_all BEFORE DELETE ON audit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only';
