-- Rows are never deleted: one that an administrator took off must not come back with the file.
CREATE TABLE hotline (
    id varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    dial varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    shown varchar(24) NOT NULL,
    name_vi varchar(120) NOT NULL,
    name_en varchar(120) NOT NULL,
    cost varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hours varchar(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note_vi varchar(300) NOT NULL,
    note_en varchar(300) NOT NULL,
    position int NOT NULL,
    source varchar(300) NOT NULL,
    checked date NOT NULL,
    edited boolean NOT NULL DEFAULT FALSE,
    removed boolean NOT NULL DEFAULT FALSE
);
