-- What became of an enrolment before the roll gave the seat: when no mark says any more that the person was there, as
-- after a slip of the finger, it is so again.
ALTER TABLE trainee ADD COLUMN came_from varchar(12) CHARACTER SET ascii COLLATE ascii_bin
    COMMENT 'state before the roll gave the seat; NULL when it did not';
