-- What the gateway keeps in rows, so that every process knows the same: how often was called, and what tools were accepted as.

-- A bucket's last call, as the time at which all calls so far would have been made at the even pace of the rate (GCRA):
-- a token bucket in one timestamp. A row in the past is as good as none and is swept.
CREATE UNLOGGED TABLE desk.rate (
    bucket text PRIMARY KEY,
    paced  timestamptz NOT NULL
);
CREATE INDEX rate_by_time ON desk.rate (paced);

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

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.rate TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.tool_seen, desk.tool_pin TO steward_desk;
