-- What is overdue and what has no result is found by its state, and communes without a plan from this index alone.
ALTER TABLE activity
    ADD INDEX activity_by_status (status, end_at),
    ADD INDEX activity_by_plan (campaign_id, status, unit_path);
