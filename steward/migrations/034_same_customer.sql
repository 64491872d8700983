-- A handle, and those that turned out later to be the same customer's: each record that joins two names both in its
-- evidence. Who was three and is seen two at a time is one all the same.
CREATE FUNCTION desk.same_customer(who text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE same (handle) AS (
        SELECT who
        UNION SELECT joined.handle FROM same
                JOIN desk.link l ON l.handle = same.handle AND l.evidence ? 'conflict',
                     jsonb_array_elements_text(l.evidence -> 'conflict') AS joined (handle))
    SELECT handle FROM same WHERE handle IS NOT NULL
$$;

-- Every login of one person: two of one customer's are one, under whichever handle.
CREATE OR REPLACE FUNCTION desk.logins_of(who text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH own AS (SELECT linked_customer AS id FROM desk.staff
                  WHERE login = who AND linked_customer IS NOT NULL),
         first AS (SELECT id AS handle FROM own
                    UNION SELECT l.handle FROM desk.link l JOIN own ON l.subject = own.id),
         handle AS (SELECT s AS handle FROM first, desk.same_customer(first.handle) s)
    SELECT who
    UNION SELECT s.login FROM desk.staff s WHERE s.linked_customer IN (
        SELECT handle FROM handle UNION SELECT id FROM own
        UNION SELECT l.subject FROM desk.link l JOIN handle USING (handle))
$$;
