-- Every login of one person, and those they stand in for: as before, in a language that keeps its plans. Each
-- look at who signed planned both anew, which took longer than all else that an approval asks.
CREATE OR REPLACE FUNCTION desk.logins_of(who text) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
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

CREATE OR REPLACE FUNCTION desk.stands_for(who text, at timestamptz) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    WITH own AS (SELECT one FROM desk.logins_of(who) AS one)
    SELECT one FROM own
    UNION SELECT theirs FROM own
            JOIN desk.delegation d ON d.taker = own.one AND d.from_at <= at AND at < d.until_at,
                 desk.logins_of(d.giver) AS theirs;
END
$$;
