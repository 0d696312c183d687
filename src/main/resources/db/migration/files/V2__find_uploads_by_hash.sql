-- Whether anybody else has sent the same bytes, before they are removed.
ALTER TABLE upload ADD KEY upload_by_hash (sha256);
