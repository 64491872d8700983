-- What this desk's own agents were made of, each time that any part was another: every turn names its version in the record.
CREATE TABLE desk.version (
    id       text PRIMARY KEY,
    parts    jsonb NOT NULL,                                   -- by name, the digest of each part
    first_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_at  timestamptz NOT NULL DEFAULT clock_timestamp()    -- a process began, or went over to it
);
-- The files of parts that can be put back.
CREATE TABLE desk.version_files (
    part   text NOT NULL,
    digest text NOT NULL,
    files  jsonb NOT NULL,                                     -- by name, the text
    PRIMARY KEY (part, digest)
);
GRANT SELECT, INSERT, UPDATE ON desk.version TO steward_desk;
GRANT SELECT, INSERT ON desk.version_files TO steward_desk;
