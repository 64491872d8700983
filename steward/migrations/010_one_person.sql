-- One person, two logins; one customer, two conversations: who had a hand in it is found in both.

-- The logins of one person: those that are the same customer, by the same id or through the ids that systems have for one handle.
CREATE FUNCTION desk.logins_of(who text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH own AS (SELECT linked_customer AS id FROM desk.staff WHERE login = who AND linked_customer IS NOT NULL),
         handle AS (SELECT id AS handle FROM own UNION SELECT l.handle FROM desk.link l JOIN own ON l.subject = own.id)
    SELECT who
    UNION SELECT s.login FROM desk.staff s WHERE s.linked_customer IN (
        SELECT handle FROM handle UNION SELECT id FROM own UNION SELECT l.subject FROM desk.link l JOIN handle USING (handle))
$$;

-- A person under each of their names, and those they stand in for at a time. One step and no further: there are no chains.
CREATE OR REPLACE FUNCTION desk.stands_for(who text, at timestamptz) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH own AS (SELECT one FROM desk.logins_of(who) AS one)
    SELECT one FROM own
    UNION SELECT theirs FROM own JOIN desk.delegation d ON d.taker = own.one AND d.from_at <= at AND at < d.until_at,
                 desk.logins_of(d.giver) AS theirs
$$;

-- Where an action was talked about: the conversation that it came from, and those in which the customer agreed to it.
CREATE FUNCTION desk.talked_about_in(own text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT conversation_id FROM desk.action WHERE id = own
    UNION SELECT i.conversation_id FROM desk.confirmation f JOIN desk.inbox i ON i.id = f.message_id WHERE f.action_id = own
$$;
