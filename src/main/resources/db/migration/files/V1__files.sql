-- What lies in the content store, named by the hash of its own bytes.
CREATE TABLE content (
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    media_type varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bytes bigint NOT NULL,
    stored_at datetime(6) NOT NULL,
    PRIMARY KEY (sha256)
);

-- What was uploaded, named by the hash of the uploaded bytes. Of a picture only the sizes made from it are kept.
CREATE TABLE media (
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stored_at datetime(6) NOT NULL,
    PRIMARY KEY (sha256)
);

-- Which content shows a picture in a size; a recording has one form, AS_IT_IS.
CREATE TABLE rendition (
    media char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    form varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (media, form),
    CONSTRAINT rendition_media FOREIGN KEY (media) REFERENCES media (sha256),
    CONSTRAINT rendition_content FOREIGN KEY (content) REFERENCES content (sha256)
);

-- Who sends or has sent what. A finished row says that this person had these very bytes.
CREATE TABLE upload (
    person uuid NOT NULL,
    sha256 char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    length bigint NOT NULL,
    received bigint NOT NULL,
    started_at datetime(6) NOT NULL,
    touched_at datetime(6) NOT NULL,
    finished_at datetime(6),
    PRIMARY KEY (person, sha256),
    KEY upload_stale (finished_at, touched_at)
);
