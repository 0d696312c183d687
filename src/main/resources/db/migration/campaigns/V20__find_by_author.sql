-- What one person wrote, when they ask what is held about them.
ALTER TABLE activity_result ADD KEY result_by_author (author, received_at);
ALTER TABLE activity_history ADD KEY history_by_author (changed_by, changed_at);
