-- Service accounts: programs of the company that call the desk. Like members of staff they are the company's
-- own rows, which the desk reads; it only notes when one was used last. Times are wall time, as sessions' are.
CREATE TABLE desk.client (
    name         text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    owner        text NOT NULL REFERENCES desk.staff,  -- who answers for it
    reason       text NOT NULL CHECK (reason <> ''),
    rights       text[] NOT NULL CHECK (cardinality(rights) > 0),
    secret       text NOT NULL,                        -- SHA-256, as the one before
    before       text,                                 -- counts until `before_until`: a change without a gap
    before_until timestamptz,
    added_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    rotated_at   timestamptz,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    ended_at     timestamptz,
    CHECK ((before IS NULL) = (before_until IS NULL))
);
-- The service account that stopped everything; `login` is then who answers for it.
ALTER TABLE desk.halt ADD COLUMN client text REFERENCES desk.client;

GRANT SELECT ON desk.client TO steward_desk;
GRANT UPDATE (used_at) ON desk.client TO steward_desk;
