-- Audit entries are read newest first, page by page, by whatever they are filtered: each filter has an index in the
-- order of the list. The id, of which every index holds a copy, decides between entries of one moment.
ALTER TABLE audit_entry
    DROP KEY audit_entry_subject,
    ADD KEY audit_entry_time (at),
    ADD KEY audit_entry_person (person, at),
    ADD KEY audit_entry_action (action, at),
    ADD KEY audit_entry_subject (subject, at),
    ADD KEY audit_entry_place (unit, at);
