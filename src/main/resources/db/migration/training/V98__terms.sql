-- What a trainer wrote down of somebody in the hall stays in the fact that brought it until its term or an erasure.
ALTER TABLE walk_in ADD forgotten boolean NOT NULL DEFAULT false COMMENT 'the words of its fact are gone';
ALTER TABLE walk_in ADD INDEX walk_in_kept (forgotten, session_id);
ALTER TABLE attendance_mark ADD INDEX mark_received (received_at);
