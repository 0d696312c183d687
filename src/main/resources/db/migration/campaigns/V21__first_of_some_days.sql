-- The first activities of some days: those that are over are passed by within the index.
ALTER TABLE activity
    DROP INDEX activity_by_start,
    ADD INDEX activity_by_start (start_at, id, end_at);
