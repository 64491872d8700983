-- Who stands in for whom, and when. A delegation gives nobody a role: it is between people of the same role, and whoever
-- stands in for a person cannot sign what that person cannot sign.
CREATE TABLE desk.delegation (
    giver          text NOT NULL REFERENCES desk.staff,
    taker          text NOT NULL REFERENCES desk.staff,
    from_at        timestamptz NOT NULL DEFAULT clock.now(),
    until_at       timestamptz NOT NULL,
    limit_minor    bigint,                           -- above it, the taker signs in their own name only
    limit_currency text,
    PRIMARY KEY (giver, taker, from_at),
    CHECK (giver <> taker AND from_at < until_at AND (limit_minor IS NULL) = (limit_currency IS NULL))
);
CREATE INDEX delegation_by_taker ON desk.delegation (taker, until_at);

-- A person, and those they stand in for at a time. One step and no further: there are no chains.
CREATE FUNCTION desk.stands_for(who text, at timestamptz) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT who UNION SELECT d.giver FROM desk.delegation d WHERE d.taker = who AND d.from_at <= at AND at < d.until_at
$$;

ALTER TABLE desk.signature ADD COLUMN stands_for text[] NOT NULL DEFAULT '{}';   -- for whom it was given, beside oneself
GRANT SELECT ON desk.delegation TO steward_desk;                                  -- like staff: the company's own rows
