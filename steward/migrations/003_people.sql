-- Who works here, who stands in for whom, which logins are one person, and which programs call the
-- desk: the company's own rows, which the desk only reads.
CREATE TABLE desk.staff (
    login           text PRIMARY KEY,
    name            text NOT NULL,
    roles           text[] NOT NULL
                    CHECK (roles <@ ARRAY['agent','lead','finance','auditor','admin']),
    active          boolean NOT NULL DEFAULT true,
    linked_customer text,
    -- What somebody is for (a language, a team), and when they are there (`mon-fri 09:00-17:00
    -- Europe/Amsterdam`); empty: everything, always. By these the rule gives conversations out.
    skills          text[] NOT NULL DEFAULT '{}',
    hours           text NOT NULL DEFAULT 'always'
);

-- Whose login here an issuer's subject (or verified e-mail) is.
CREATE TABLE desk.staff_identity (
    issuer text NOT NULL,
    claim  text NOT NULL CHECK (claim IN ('sub', 'email')),
    value  text NOT NULL CHECK (value <> ''),
    login  text NOT NULL REFERENCES desk.staff,
    PRIMARY KEY (issuer, claim, value),
    CHECK (claim <> 'email' OR value = lower(value))
);

-- Who stands in for whom, and when. A delegation gives nobody a role: it is between people of the
-- same role, and whoever stands in for a person cannot sign what that person cannot sign.
CREATE TABLE desk.delegation (
    giver          text NOT NULL REFERENCES desk.staff,
    taker          text NOT NULL REFERENCES desk.staff,
    from_at        timestamptz NOT NULL DEFAULT clock.now(),
    until_at       timestamptz NOT NULL,
    limit_minor    bigint,              -- above it, the taker signs in their own name only
    limit_currency text,
    PRIMARY KEY (giver, taker, from_at),
    CHECK (giver <> taker AND from_at < until_at
           AND (limit_minor IS NULL) = (limit_currency IS NULL))
);
CREATE INDEX delegation_by_taker ON desk.delegation (taker, until_at);

-- Every login of one person: those that are the same customer, by the same id or through the ids that
-- systems have for one handle, or for one that turned out to be the same customer's. In a language that
-- keeps its plans: planned anew at each look at who signed, it took longer than all else that an approval
-- asks.
CREATE FUNCTION desk.logins_of(who text) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN NEXT who;
    IF EXISTS (SELECT FROM desk.staff WHERE login = who AND linked_customer IS NOT NULL) THEN
        RETURN QUERY
        WITH own AS (SELECT linked_customer AS id FROM desk.staff WHERE login = who),
             first AS (SELECT id AS handle FROM own
                        UNION SELECT l.handle FROM desk.link l JOIN own ON l.subject = own.id),
             handle AS (SELECT s AS handle FROM first, desk.same_customer(first.handle) s)
        SELECT s.login FROM desk.staff s WHERE s.login <> who AND s.linked_customer IN (
            SELECT handle FROM handle UNION SELECT id FROM own
            UNION SELECT l.subject FROM desk.link l JOIN handle USING (handle));
    END IF;
END
$$;

-- A person under each of their names, and those they stand in for at a time. One step and no further:
-- there are no chains.
CREATE FUNCTION desk.stands_for(who text, at timestamptz) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    WITH own AS (SELECT one FROM desk.logins_of(who) AS one)
    SELECT one FROM own
    UNION SELECT theirs FROM own
            JOIN desk.delegation d ON d.taker = own.one AND d.from_at <= at AND at < d.until_at,
                 desk.logins_of(d.giver) AS theirs;
END
$$;

-- Service accounts: programs of the company that call the desk. The desk only notes when one was used
-- last. Times are wall time, as sessions' are.
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
    -- Its owner left: until another person answers for it, its secret opens nothing. That somebody new
    -- has the login one day gives nothing back.
    suspended_at timestamptz,
    CHECK ((before IS NULL) = (before_until IS NULL))
);

GRANT SELECT ON desk.staff, desk.staff_identity, desk.delegation TO steward_desk;
GRANT SELECT ON desk.client TO steward_desk;
GRANT UPDATE (used_at) ON desk.client TO steward_desk;
