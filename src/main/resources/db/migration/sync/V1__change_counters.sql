-- One row per collection and area: a province, or the ministry for what concerns the whole country.
CREATE TABLE change_counter (
    collection varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    area varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    value bigint NOT NULL,
    PRIMARY KEY (collection, area)
);
