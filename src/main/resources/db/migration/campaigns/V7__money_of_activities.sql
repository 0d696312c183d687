-- Money of an activity by source in whole đồng; NULL where nobody has stated it, which is not 0.
ALTER TABLE activity
    ADD COLUMN planned_state bigint,
    ADD COLUMN planned_socialised bigint,
    ADD COLUMN planned_international bigint,
    ADD COLUMN spent_state bigint,
    ADD COLUMN spent_socialised bigint,
    ADD COLUMN spent_international bigint,
    ADD CONSTRAINT activity_money CHECK (
        COALESCE(planned_state, 0) >= 0 AND COALESCE(planned_socialised, 0) >= 0
        AND COALESCE(planned_international, 0) >= 0 AND COALESCE(spent_state, 0) >= 0
        AND COALESCE(spent_socialised, 0) >= 0 AND COALESCE(spent_international, 0) >= 0);

-- room for the names of the money's fields
ALTER TABLE activity_history MODIFY COLUMN field varchar(32) NOT NULL;
