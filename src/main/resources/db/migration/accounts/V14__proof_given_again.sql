-- When this device's person last typed the password again while signed in; null: never.
ALTER TABLE device ADD COLUMN proven_at datetime(6) NULL;
