-- A version that an organiser set aside for another one does not stand, until the author corrects it.
ALTER TABLE activity_result
    ADD COLUMN set_aside boolean NOT NULL DEFAULT FALSE;

-- Which of several corrections of one result stands, as decided last; earlier ones are in the audit log.
CREATE TABLE result_fork_decision (
    root uuid NOT NULL PRIMARY KEY COMMENT 'the first version of the chain',
    kept uuid NOT NULL COMMENT 'the version that stands, until it is corrected',
    decided_by uuid NOT NULL,
    decided_at datetime(6) NOT NULL,
    version int NOT NULL
);
