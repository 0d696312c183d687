-- When a session was last changed after people had been told of its class; for calendars.
ALTER TABLE class_session ADD COLUMN changed_at datetime(6) NULL;

-- That a class begins soon is told once for each number of days before each day it was to begin on. Rows for
-- moments that had passed when the class was announced say that they are not to be told.
CREATE TABLE class_reminder (
    class_id uuid NOT NULL,
    days int NOT NULL COMMENT '7 or 1',
    begins date NOT NULL COMMENT 'day of the first session as it stood then',
    noted_at datetime(6) NOT NULL,
    PRIMARY KEY (class_id, days, begins),
    CONSTRAINT reminder_class FOREIGN KEY (class_id) REFERENCES training_class (id)
);
