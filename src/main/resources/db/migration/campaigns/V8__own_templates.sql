-- Units write templates of their own. One without an owner came with the product: everybody sees it, nobody changes it.
ALTER TABLE template
    ADD COLUMN owner varchar(16) CHARACTER SET ascii COLLATE ascii_bin COMMENT 'null: came with the product',
    ADD COLUMN shared boolean NOT NULL DEFAULT false COMMENT 'seen by the units below, and copied there',
    ADD COLUMN dropped_at datetime(6) COMMENT 'kept, so that dropping can be undone',
    ADD COLUMN saved_at datetime(6) NOT NULL DEFAULT '2026-07-01 00:00:00',
    ADD COLUMN version int NOT NULL DEFAULT 0,
    ADD INDEX template_by_owner (owner, shared);

ALTER TABLE template ALTER COLUMN saved_at DROP DEFAULT;
