-- Which notice of what is kept people read when they enrolled by a class's link (Law 91/2025/QH15, Decree
-- 356/2025/ND-CP), and when. NULL for those who came before it was noted.
ALTER TABLE trainee_link
    ADD COLUMN notice int NULL,
    ADD COLUMN notice_at datetime(6) NULL;
