-- Campaigns that come back every year, and which one a campaign was made from.
ALTER TABLE campaign
    ADD COLUMN yearly boolean NOT NULL DEFAULT false,
    ADD COLUMN repeats uuid,
    ADD CONSTRAINT campaign_repeats FOREIGN KEY (repeats) REFERENCES campaign (id);

UPDATE campaign SET yearly = true WHERE kind = 'ACTION_MONTH';
