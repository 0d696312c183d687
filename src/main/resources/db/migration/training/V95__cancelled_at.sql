-- When a session or its class was cancelled: saved_at rises with whatever else is done to the class later, and marks are
-- judged by this moment. For those cancelled before, the last change is the best that is known.
ALTER TABLE class_session ADD COLUMN cancelled_at datetime(6) COMMENT 'NULL while it is to take place';
UPDATE class_session SET cancelled_at = saved_at WHERE cancelled;

ALTER TABLE training_class ADD COLUMN cancelled_at datetime(6) COMMENT 'NULL while it is to take place';
UPDATE training_class SET cancelled_at = saved_at WHERE status = 'CANCELLED';
