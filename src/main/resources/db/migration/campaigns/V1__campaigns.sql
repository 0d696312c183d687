CREATE TABLE campaign (
    id uuid NOT NULL PRIMARY KEY,
    kind varchar(20) NOT NULL,
    year int NOT NULL,
    title text NOT NULL,
    theme text NOT NULL,
    slogans text NOT NULL,
    start_date date NOT NULL,
    end_date date NOT NULL,
    owner varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    aims text NOT NULL,
    audiences text NOT NULL,
    letter_number varchar(80),
    letter_date date,
    status varchar(12) NOT NULL,
    published_at datetime(6),
    saved_at datetime(6) NOT NULL,
    version int NOT NULL,
    CONSTRAINT campaign_period CHECK (end_date >= start_date),
    CONSTRAINT campaign_letter CHECK ((letter_number IS NULL) = (letter_date IS NULL)),
    INDEX campaign_by_owner (owner_path, year),
    INDEX campaign_by_year (year, status)
);

CREATE TABLE activity (
    id uuid NOT NULL PRIMARY KEY,
    campaign_id uuid NOT NULL,
    title text NOT NULL,
    kind varchar(24) NOT NULL,
    channel varchar(24) NOT NULL,
    stage varchar(12) NOT NULL,
    unit varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- where the unit lay in the tree when the activity was placed: subtrees are prefixes
    unit_path varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the province of the unit, or the ministry: the area that phones are told about
    area varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address varchar(250) NOT NULL,
    start_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    end_at datetime NOT NULL COMMENT 'wall-clock time in Vietnam',
    lead_body varchar(250) NOT NULL,
    lead_key varchar(250) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    partners text NOT NULL,
    audience text NOT NULL,
    men_and_boys boolean NOT NULL,
    languages text NOT NULL,
    expected int,
    note text NOT NULL,
    status varchar(12) NOT NULL,
    cancel_reason text,
    changed_at datetime(6),
    saved_at datetime(6) NOT NULL,
    -- title, lead, address and place without accents
    search_text text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    version int NOT NULL,
    CONSTRAINT activity_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT activity_time CHECK (end_at > start_at),
    CONSTRAINT activity_reason CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL)),
    INDEX activity_by_campaign (campaign_id, start_at),
    INDEX activity_by_area (area, start_at),
    INDEX activity_by_unit (unit_path, start_at),
    INDEX activity_by_start (start_at, id),
    INDEX activity_by_lead (lead_key, start_at)
);

CREATE TABLE activity_history (
    id uuid NOT NULL PRIMARY KEY,
    activity_id uuid NOT NULL,
    field varchar(16) NOT NULL,
    before_value text NOT NULL,
    after_value text NOT NULL,
    changed_by uuid NOT NULL,
    changed_at datetime(6) NOT NULL,
    CONSTRAINT history_activity FOREIGN KEY (activity_id) REFERENCES activity (id),
    INDEX history_by_activity (activity_id, changed_at)
);

CREATE TABLE template (
    id uuid NOT NULL PRIMARY KEY,
    kind varchar(20) NOT NULL,
    name text NOT NULL,
    anchor_month int NOT NULL,
    anchor_day int NOT NULL,
    days int NOT NULL COMMENT 'length of the campaign'
);

CREATE TABLE template_item (
    id uuid NOT NULL PRIMARY KEY,
    template_id uuid NOT NULL,
    position int NOT NULL,
    level varchar(12) NOT NULL COMMENT 'OWNER: once; COMMUNE: in each chosen commune',
    title text NOT NULL,
    kind varchar(24) NOT NULL,
    channel varchar(24) NOT NULL,
    stage varchar(12) NOT NULL,
    offset_days int NOT NULL COMMENT 'from the anchor',
    fixed_date boolean NOT NULL COMMENT 'an international day: stays when the anchor moves',
    start_time time NOT NULL,
    minutes int NOT NULL,
    audience text NOT NULL,
    men_and_boys boolean NOT NULL,
    CONSTRAINT item_template FOREIGN KEY (template_id) REFERENCES template (id),
    UNIQUE INDEX item_by_position (template_id, position)
);
