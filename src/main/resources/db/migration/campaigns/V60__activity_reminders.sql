-- That an activity begins soon is told once for each number of days before each day it was to begin on.
CREATE TABLE activity_reminder (
    activity_id uuid NOT NULL,
    days int NOT NULL COMMENT '7 or 1',
    begins date NOT NULL COMMENT 'first day of the activity as it stood then',
    noted_at datetime(6) NOT NULL,
    PRIMARY KEY (activity_id, days, begins),
    CONSTRAINT reminder_activity FOREIGN KEY (activity_id) REFERENCES activity (id)
);
