-- Whoever no longer trains a class still has its key on the phone: the class gets another, and what
-- was said before that moment is judged by the one before.
ALTER TABLE training_class
    ADD COLUMN check_in_key_before binary(32) COMMENT 'the key before the last trainer left',
    ADD COLUMN check_in_key_since datetime(6) COMMENT 'from when on check_in_key counts';
