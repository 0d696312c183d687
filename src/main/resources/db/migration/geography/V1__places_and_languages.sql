CREATE TABLE place_list (
    vintage varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    in_force_from date NOT NULL,
    previous varchar(8) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT place_list_previous FOREIGN KEY (previous) REFERENCES place_list (vintage)
);

-- Rows are never deleted: what hangs on a unit must still find it after the unit is gone.
CREATE TABLE place (
    id varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    vintage varchar(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    unit_type varchar(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name varchar(120) NOT NULL,
    short_name varchar(120) NOT NULL,
    parent varchar(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
    path varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from date NULL,
    dropped boolean NOT NULL DEFAULT FALSE,
    KEY place_path (path),
    KEY place_vintage (vintage, level),
    CONSTRAINT place_parent FOREIGN KEY (parent) REFERENCES place (id)
);

INSERT INTO place (id, vintage, code, level, unit_type, name, short_name, parent, path)
VALUES ('vn-0', 'vn', '0', 'MINISTRY', 'bo', 'Bộ Nội vụ', 'Nội vụ', NULL, '/vn-0/');

CREATE TABLE place_former_name (
    place varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name varchar(120) NOT NULL,
    short_name varchar(120) NOT NULL,
    until date NULL,
    instrument varchar(120) NULL,
    PRIMARY KEY (place, name),
    CONSTRAINT place_former_name_place FOREIGN KEY (place) REFERENCES place (id)
);

CREATE TABLE place_successor (
    former varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    successor varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    part boolean NOT NULL,
    PRIMARY KEY (former, successor),
    KEY place_successor_successor (successor),
    CONSTRAINT place_successor_former FOREIGN KEY (former) REFERENCES place (id),
    CONSTRAINT place_successor_successor FOREIGN KEY (successor) REFERENCES place (id)
);

-- Reference data only: a person is never asked for theirs.
CREATE TABLE ethnic_group (
    code char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    code_1979 char(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
    name varchar(60) NOT NULL,
    other_names varchar(255) NOT NULL,
    population_2019 int NOT NULL
);

CREATE TABLE language (
    tag varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    position int NOT NULL,
    iso639_3 char(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name_vi varchar(80) NOT NULL,
    name_en varchar(80) NOT NULL,
    endonym varchar(80) NULL,
    script char(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
    medium varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ethnic_group char(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
    CONSTRAINT language_ethnic_group FOREIGN KEY (ethnic_group) REFERENCES ethnic_group (code)
);

CREATE TABLE language_fallback (
    tag varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position int NOT NULL,
    fallback varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (tag, position),
    CONSTRAINT language_fallback_tag FOREIGN KEY (tag) REFERENCES language (tag),
    CONSTRAINT language_fallback_fallback FOREIGN KEY (fallback) REFERENCES language (tag)
);

-- Which file stands in the tables, so that a start with the same files loads nothing.
CREATE TABLE reference_file (
    name varchar(80) NOT NULL PRIMARY KEY,
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    loaded_at datetime(6) NOT NULL
);
