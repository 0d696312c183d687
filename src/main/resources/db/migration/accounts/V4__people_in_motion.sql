-- What moves about people: roles that end on a day, twins that were merged; and the sex of those who
-- want it written down, because the Action Month counts women and men.
ALTER TABLE person
    -- FEMALE, MALE, OTHER, NOT_STATED; null: never asked
    ADD COLUMN sex         varchar(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- the account that a closed twin's work is shown under
    ADD COLUMN merged_into uuid NULL,
    ADD KEY person_merged_into (merged_into),
    ADD CONSTRAINT person_merged_into FOREIGN KEY (merged_into) REFERENCES person (id);

-- the last day, in Vietnam, on which the role counts; null: no end
ALTER TABLE person_role ADD COLUMN ends_on date NULL;
