-- A second proof of who signs in: a code of an authenticator app, or a passkey.
-- The app's secret is sealed with one that is not in the database (AES-256-GCM, Base64).
CREATE TABLE authenticator (
    person        uuid         NOT NULL PRIMARY KEY,
    sealed_secret varchar(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the 30 seconds of the last code that was taken: none is taken twice
    last_step     bigint       NOT NULL,
    since         datetime(6)  NOT NULL,
    CONSTRAINT authenticator_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Ten codes for the day the app is lost, each good once; only their SHA-256 is kept.
CREATE TABLE spare_code (
    person    uuid        NOT NULL,
    code_hash char(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    used_at   datetime(6) NULL,
    PRIMARY KEY (person, code_hash),
    CONSTRAINT spare_code_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- Public keys of WebAuthn credentials; the private ones never leave the person's device.
CREATE TABLE passkey (
    id              uuid           NOT NULL PRIMARY KEY,
    person          uuid           NOT NULL,
    credential      varbinary(1023) NOT NULL,
    -- as the device sent it when the key was made (COSE in CBOR); needed at each sign-in
    attestation     blob           NOT NULL,
    public_key      blob           NOT NULL,
    -- rises with each use on devices that count; a copy shows by a lower one
    signature_count bigint         NOT NULL,
    -- how a browser may reach it, with commas between: internal,hybrid
    transports      varchar(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    backup_eligible boolean        NOT NULL,
    backup_state    boolean        NOT NULL,
    name            varchar(60)    NOT NULL,
    created_at      datetime(6)    NOT NULL,
    last_used       datetime(6)    NULL,
    UNIQUE KEY passkey_credential (credential),
    KEY passkey_person (person, created_at),
    CONSTRAINT passkey_person FOREIGN KEY (person) REFERENCES person (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_vietnamese_as_ci;

-- When this device's person gave a second proof on it; null: has not.
ALTER TABLE device ADD COLUMN second_factor_at datetime(6) NULL;
