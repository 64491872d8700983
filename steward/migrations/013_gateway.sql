-- What the gateway keeps in rows, so that every process knows the same: how often was called, what tools were accepted as,
-- and as whom the desk is known to systems.

-- A bucket's last call, as the time at which all calls so far would have been made at the even pace of the rate (GCRA):
-- a token bucket in one timestamp. A row in the past is as good as none and is swept.
CREATE UNLOGGED TABLE desk.rate (
    bucket text PRIMARY KEY,
    paced  timestamptz NOT NULL
);
CREATE INDEX rate_by_time ON desk.rate (paced);

-- What counts calls fails, and so counts nothing, where one of its buckets was full.
CREATE FUNCTION desk.hold_to_rates(full_buckets text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF cardinality(full_buckets) > 0 THEN
        RAISE EXCEPTION 'more calls than a rate allows'
            USING ERRCODE = 'DR001', DETAIL = (SELECT min(bucket) FROM unnest(full_buckets) AS f (bucket));
    END IF;
END $$;

-- Everything a system ever said of a tool, by the digest of it; the newest is what it says now.
CREATE TABLE desk.tool_seen (
    system      text NOT NULL,
    tool        text NOT NULL,
    pin         text NOT NULL,
    description jsonb NOT NULL,
    first_seen  timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_seen   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (system, tool, pin)
);
-- What was accepted here. It counts for as long as `systems.lock.yaml` says what it said then (`instead_of`, empty: nothing).
CREATE TABLE desk.tool_pin (
    system      text NOT NULL,
    tool        text NOT NULL,
    pin         text NOT NULL,
    instead_of  text NOT NULL,
    accepted_by text REFERENCES desk.staff,          -- NULL: taken as it was when it was first seen
    accepted_at timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (system, tool)
);

-- What people did about a tool, or about a remote agent's skill: one row a step, none is changed. What was seen stands in
-- desk.tool_seen, what is accepted in desk.tool_pin; the newest step says how it stands with the rest.
CREATE TABLE desk.tool_step (
    n      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system text NOT NULL,
    tool   text NOT NULL,
    step   text NOT NULL CHECK (step IN ('reviewed', 'accepted', 'deprecated', 'retired')),
    pin    text NOT NULL,                         -- the description that was looked at
    owner  text REFERENCES desk.staff,            -- who answers for it; NULL: it was never said
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    login  text NOT NULL REFERENCES desk.staff,
    at     timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX tool_step_newest ON desk.tool_step (system, tool, n DESC);

-- As whom the desk is known to a system at which a person signed in: tokens, client and where they are renewed. All
-- of that is encrypted by the secret of the desk's keys, which lies outside of this database; beside it stands what
-- people read. The desk renews tokens and notes what it was refused for; signing in and out is the owner's.
CREATE TABLE desk.system_sign_in (
    system      text PRIMARY KEY,
    encrypted   bytea NOT NULL CHECK (get_byte(encrypted, 0) = 1),  -- the form of it; no JSON begins so
    issuer      text NOT NULL,
    scopes      text NOT NULL DEFAULT '',              -- as they were granted
    wanted      text NOT NULL DEFAULT '',              -- what the system asked for since, and was not granted
    ended       text NOT NULL DEFAULT '',              -- why the issuer renews nothing any more
    signed_by   text NOT NULL,
    signed_at   timestamptz NOT NULL DEFAULT clock.now(),
    renewed_at  timestamptz,
    -- Written before an issuer is asked for new tokens: a refresh token counts once, and the answer is
    -- the only one that brings the next. A moment that is over: whoever asked died, or got no answer.
    asked_until timestamptz
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.rate TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.tool_seen, desk.tool_pin TO steward_desk;
GRANT SELECT, INSERT ON desk.tool_step TO steward_desk;
GRANT SELECT, UPDATE ON desk.system_sign_in TO steward_desk;
