-- The content tags of a result beside its figures, sorted, with commas between: whoever adds up by language looks
-- into no other table.
ALTER TABLE activity_result
    ADD COLUMN languages varchar(720) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT ''
        COMMENT 'as in result_language, which is for searching';

UPDATE activity_result r
   SET languages = COALESCE(
        (SELECT GROUP_CONCAT(l.tag ORDER BY l.tag SEPARATOR ',') FROM result_language l WHERE l.result_id = r.id), '');

ALTER TABLE activity_result ALTER COLUMN languages DROP DEFAULT;

-- covers the sums, so that those of the whole country read narrow rows only
ALTER TABLE activity_result
    DROP INDEX result_by_start,
    ADD INDEX result_by_start (standing, start_at, id, channel, unit_path, languages, female, male, other, children,
                               disabled, men_and_boys, minutes, estimated_reach);
